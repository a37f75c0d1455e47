import * as v from "valibot";
import { pauseSettings } from "#activities/pause/activity.ts";
import type { Activity } from "#domain/records.ts";
import { agenda } from "#e2e/support/workshop-driver.ts";
import { collect } from "./collecting.ts";
import { judge, review } from "./chain/judging.ts";
import { compose, writeStories } from "./chain/scenarios.ts";
import { select } from "./chain/selecting.ts";
import { assume, assumptionsOf, derive, optionsOf } from "./chain/writing.ts";
import { arrive, changeTable, changeTables, mistypedCode } from "./coming-and-going.ts";
import type { RehearsedHall } from "./hall.ts";
import { holdBack } from "./holding.ts";
import { rate, vote } from "./judging.ts";
import { curtain, goOn, laptopDies } from "./leading.ts";
import type { Entry } from "./ledger.ts";
import { cutLine, halfOffline, reload, secondTab, sentAgain, sentTwice, writesOffline } from "./mishaps.ts";
import type { Moment } from "./pace.ts";
import type { Phone } from "./phone.ts";
import { tryToVote, tryWhatIsForbidden } from "./refusals.ts";
import { compareScreens, everybodyCut, restart, type Volley } from "./restarts.ts";
import { sort } from "./sorting.ts";
import { seatGuests, sharePhones } from "./speakers.ts";

/** Plays the agenda from the first step to the last, whatever the template says. */
export async function playDay(hall: RehearsedHall): Promise<void> {
  const late = Promise.all(hall.cast.filter((person) => person.late).map((person) => arrive(hall, person)));
  const story = new Story(hall);
  // The second time that people write, where they do so twice.
  const held = agenda(hall.lead.client).filter(isWritten).slice(0, 2).at(-1);
  if (held) await holdBack(hall, held);
  for (const activity of agenda(hall.lead.client)) {
    await goOn(hall, activity);
    await story.play(activity);
  }
  await late;
  await hall.ledger.send(hall.lead, { type: "step.next" });
  await compareScreens(hall);
}

/** People write cards of their own, not one for the table. */
const isWritten = ({ type, scope }: Activity) => type === "collect" && scope !== "one-card-per-table";

/** What happens in which step: the n-th of its kind, so that a changed agenda still has its accidents. */
class Story {
  #pauses = 0;
  #collects = 0;
  /** A card that was sent twice, and is sent again after each restart. */
  #twice: { phone: Phone; entry: Entry } | null = null;

  constructor(private readonly hall: RehearsedHall) {}

  async play(activity: Activity): Promise<void> {
    const { hall } = this;
    switch (activity.type) {
      case "pause":
        this.#pauses += 1;
        return this.#pause(activity);
      case "collect":
        if (!isWritten(activity)) return collect(hall, activity, []);
        this.#collects += 1;
        if (this.#collects === 1) await Promise.all([seatGuests(hall), sharePhones(hall)]);
        return collect(hall, activity, this.#accidents(activity));
      case "sort":
        return sort(hall, activity);
      case "rate":
        return rate(hall, activity);
      case "vote": {
        const [, , greedy, latecomer] = hall.phones;
        if (greedy) await tryToVote(hall, greedy, activity, "too-many-dots");
        await vote(hall, activity);
        if (latecomer) await tryToVote(hall, latecomer, activity, "step-closed");
        return;
      }
      case "select":
        return select(hall, activity);
      case "assume":
        return assume(hall, activity, [this.#restartIn(activity, "SIGTERM", assumptionsOf)]);
      case "compose":
        return compose(hall, activity);
      case "write":
        return writeStories(hall, activity);
      case "derive":
        return derive(hall, activity, [this.#restartIn(activity, "SIGKILL", optionsOf)]);
      case "influence":
      case "consistency":
      case "windtunnel":
        return judge(hall, activity);
      case "review":
        return review(hall, activity);
      default:
        hall.unplayed.push(activity.type);
        return hall.play(activity.minutes, []);
    }
  }

  #pause(activity: Activity): Promise<void> {
    const { hall } = this;
    const count = this.#pauses;
    const { occasion } = v.parse(pauseSettings, activity.settings);
    const early = hall.cast.filter((person) => !person.late);
    if (count === 1)
      return hall.play(activity.minutes, [
        { at: 0.2, act: () => mistypedCode(hall) },
        ...early.map((person): Moment => ({ at: person.arrives, act: () => arrive(hall, person) })),
      ]);
    if (occasion !== "break") return hall.play(activity.minutes, [{ at: 1, act: () => curtain(hall) }]);
    return hall.play(activity.minutes, [
      { at: 1, act: () => everybodyCut(hall) },
      { at: activity.minutes / 2, act: () => laptopDies(hall, count) },
      { at: activity.minutes / 2, act: () => changeTables(hall, activity) },
    ]);
  }

  #accidents(activity: Activity): Moment[] {
    const { hall } = this;
    const count = this.#collects;
    const part = (share: number) => share * activity.minutes;
    const [first, second, third, fourth, fifth] = hall.phones.filter(({ line }) => line === null);
    const shaky = hall.phones.filter(({ line }) => line !== null);
    const cuts = shaky.slice(2).map((phone, index): Moment => {
      return { at: part((index + 1) / (shaky.length + 1)), act: () => cutLine(hall, phone) };
    });
    if (!first || !second || !third || !fourth || !fifth || count > 3) return cuts;
    const forbidden = { at: part(0.2), act: () => tryWhatIsForbidden(hall, second) };
    if (count === 2)
      return [...cuts, forbidden, { at: part(0.5), act: () => this.#restart(activity, "SIGTERM") }];
    if (count === 3)
      return [...cuts, forbidden, { at: part(0.5), act: () => this.#restart(activity, "SIGKILL") }];
    const [deaf, dead] = shaky;
    return [
      ...cuts,
      { at: part(0.2), act: () => this.#sendTwice(first, activity) },
      { at: part(0.3), act: () => writesOffline(hall, second, activity) },
      { at: part(0.4), act: () => secondTab(hall, third, activity) },
      { at: part(0.45), act: () => reload(hall, fourth, activity) },
      { at: part(0.5), act: () => changeTable(hall, fifth, activity) },
      { ...forbidden, at: part(0.55) },
      ...(deaf ? [{ at: part(0.3), act: () => halfOffline(hall, deaf, activity, "deaf") }] : []),
      ...(dead ? [{ at: part(0.4), act: () => halfOffline(hall, dead, activity, "dead") }] : []),
    ];
  }

  async #sendTwice(phone: Phone, activity: Activity): Promise<void> {
    const entry = await sentTwice(this.hall, phone, activity);
    this.#twice = entry && { phone, entry };
  }

  #restartIn(activity: Activity, signal: "SIGTERM" | "SIGKILL", writes: Volley): Moment {
    return { at: activity.minutes * 0.5, act: () => this.#restart(activity, signal, writes) };
  }

  async #restart(activity: Activity, signal: "SIGTERM" | "SIGKILL", writes?: Volley): Promise<void> {
    await restart(this.hall, activity, signal, writes);
    if (this.#twice) await sentAgain(this.hall, this.#twice.phone, this.#twice.entry);
  }
}
