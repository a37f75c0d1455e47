import type { ActivityRules, AnyActivityRules, RulesRegistry } from "#domain/activity-rules.ts";
import type { ActivityMinutes, AnyActivityMinutes } from "#domain/minutes.ts";
import { assume } from "./assume/activity.ts";
import { minutes as assumeMinutes } from "./assume/minutes.ts";
import { collect } from "./collect/activity.ts";
import { minutes as collectMinutes } from "./collect/minutes.ts";
import { consistency } from "./consistency/activity.ts";
import { minutes as consistencyMinutes } from "./consistency/minutes.ts";
import { influence } from "./influence/activity.ts";
import { derive } from "./derive/activity.ts";
import { minutes as deriveMinutes } from "./derive/minutes.ts";
import { compose } from "./compose/activity.ts";
import { minutes as composeMinutes } from "./compose/minutes.ts";
import { minutes as influenceMinutes } from "./influence/minutes.ts";
import { pause } from "./pause/activity.ts";
import { minutes as pauseMinutes } from "./pause/minutes.ts";
import { rate } from "./rate/activity.ts";
import { minutes as rateMinutes } from "./rate/minutes.ts";
import { select } from "./select/activity.ts";
import { minutes as selectMinutes } from "./select/minutes.ts";
import { review } from "./review/activity.ts";
import { minutes as reviewMinutes } from "./review/minutes.ts";
import { sort } from "./sort/activity.ts";
import { minutes as sortMinutes } from "./sort/minutes.ts";
import { vote } from "./vote/activity.ts";
import { minutes as voteMinutes } from "./vote/minutes.ts";
import { windtunnel } from "./windtunnel/activity.ts";
import { minutes as windtunnelMinutes } from "./windtunnel/minutes.ts";
import { write } from "./write/activity.ts";
import { minutes as writeMinutes } from "./write/minutes.ts";

/** The registry parses settings and commands before the rules see them, so that their types may be forgotten here. */
function register<S, C>(rules: ActivityRules<S, C>): AnyActivityRules {
  return rules as unknown as AnyActivityRules;
}

/** All kinds of activities, for the server and the exports. A new one is a folder and a line here. */
export const activityRules: RulesRegistry = {
  collect: register(collect),
  sort: register(sort),
  rate: register(rate),
  vote: register(vote),
  write: register(write),
  compose: register(compose),
  windtunnel: register(windtunnel),
  pause: register(pause),
  influence: register(influence),
  consistency: register(consistency),
  select: register(select),
  assume: register(assume),
  derive: register(derive),
  review: register(review),
};

/** The settings are parsed by the same registry before the minutes see them. */
function tell<S>(minutes: ActivityMinutes<S>): AnyActivityMinutes {
  return minutes as unknown as AnyActivityMinutes;
}

/** What each kind of activity says about itself in the minutes. */
export const activityMinutes: Readonly<Record<string, AnyActivityMinutes>> = {
  collect: tell(collectMinutes),
  sort: tell(sortMinutes),
  rate: tell(rateMinutes),
  vote: tell(voteMinutes),
  write: tell(writeMinutes),
  compose: tell(composeMinutes),
  windtunnel: tell(windtunnelMinutes),
  pause: tell(pauseMinutes),
  select: tell(selectMinutes),
  assume: tell(assumeMinutes),
  derive: tell(deriveMinutes),
  influence: tell(influenceMinutes),
  consistency: tell(consistencyMinutes),
  review: tell(reviewMinutes),
};
