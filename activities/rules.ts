import type { ActivityRules, AnyActivityRules, RulesRegistry } from "#domain/activity-rules.ts";
import type { ActivityMinutes, AnyActivityMinutes } from "#domain/minutes.ts";
import { collect } from "./collect/activity.ts";
import { minutes as collectMinutes } from "./collect/minutes.ts";
import { pause } from "./pause/activity.ts";
import { minutes as pauseMinutes } from "./pause/minutes.ts";
import { rate } from "./rate/activity.ts";
import { minutes as rateMinutes } from "./rate/minutes.ts";
import { review } from "./review/activity.ts";
import { minutes as reviewMinutes } from "./review/minutes.ts";
import { sort } from "./sort/activity.ts";
import { minutes as sortMinutes } from "./sort/minutes.ts";
import { vote } from "./vote/activity.ts";
import { minutes as voteMinutes } from "./vote/minutes.ts";

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
  pause: register(pause),
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
  pause: tell(pauseMinutes),
  review: tell(reviewMinutes),
};
