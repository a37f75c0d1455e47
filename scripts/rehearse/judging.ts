import * as v from "valibot";
import { rateSettings } from "#activities/rate/schemas.ts";
import { voteSettings } from "#activities/vote/activity.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Activity } from "#domain/records.ts";
import { marksFor, spreadDots } from "#server/rehearsal/judgements.ts";
import type { RehearsedHall } from "./hall.ts";
import type { Moment } from "./pace.ts";
import { countPaperDots } from "./paper.ts";
import type { Phone } from "./phone.ts";
import { othersWhoAnswer, type Speaker } from "./speakers.ts";
import { subjectsFor } from "./subjects-for.ts";

/** Ten minutes are enough for so many subjects. */
const subjectsPerPerson = { from: 6, to: 10 };

/** Placing cards on the scales: both marks at once or one after the other, now and then changed. */
export async function rate(hall: RehearsedHall, activity: Activity): Promise<void> {
  const settings = v.parse(rateSettings, activity.settings);
  const moments = [...hall.phones.map(oneself), ...othersWhoAnswer(hall)].flatMap((speaker) => {
    const chance = hall.chance(`rating of ${speaker.name}`);
    const asked = chance.shuffled(subjectsFor(speaker.device, activity, settings));
    return asked
      .slice(0, chance.whole(subjectsPerPerson.from, subjectsPerPerson.to))
      .flatMap(({ id }): Moment[] => {
        const at = (0.05 + chance.next() * 0.8) * activity.minutes;
        return marksFor(settings, chance).map((marks, index) => ({
          at: at + index * 0.1,
          act: () => answer(hall, speaker, activity, { do: "rate", subjectId: id, marks }),
        }));
      });
  });
  await hall.play(activity.minutes, moments);
  await reveal(hall, activity);
}

/** Spreading dots: seventy within a minute or two, some change their mind, one is offline meanwhile, one abstains. */
export async function vote(hall: RehearsedHall, activity: Activity): Promise<void> {
  const settings = v.parse(voteSettings, activity.settings);
  const cast = (phone: Phone, dots: Record<string, number>, slot: string | null = null) =>
    answer(hall, oneself(phone), activity, { do: "cast", dots, ballotKey: phone.ballotKey(activity.id) }, slot);
  const voters = hall.phones.slice(1);
  const ballots = voters.flatMap((phone, index): Moment[] => {
    const chance = hall.chance(`vote of ${phone.name}`);
    const asked = subjectsFor(phone, activity, settings).map(({ id }) => id);
    const spread = () => spreadDots(asked, settings, chance);
    const first = { at: 0.5 + chance.next() * 1.5, act: () => cast(phone, spread()) };
    if (index === 0)
      return [{ at: 1, act: () => voteOffline(hall, phone, () => cast(phone, spread(), "vote")) }];
    if (!chance.flip(0.15)) return [first];
    return [first, { at: 3 + chance.next() * activity.minutes * 0.5, act: () => cast(phone, spread()) }];
  });
  const others = othersWhoAnswer(hall).map((speaker): Moment => {
    const chance = hall.chance(`vote of ${speaker.name}`);
    const asked = subjectsFor(speaker.device, activity, settings).map(({ id }) => id);
    const ballotKey = hall.ballotKeys.of(activity.id, speaker.as ?? "");
    const act = () => answer(hall, speaker, activity, { do: "cast", dots: spreadDots(asked, settings, chance), ballotKey });
    return { at: 1 + chance.next() * 2, act };
  });
  await hall.play(activity.minutes, [...ballots, ...others]);
  await countPaperDots(hall, activity, settings);
  await clickedTooEarly(hall, activity);
  const [phone] = voters;
  if (phone)
    await cast(
      phone,
      spreadDots(
        subjectsFor(phone, activity, settings).map(({ id }) => id),
        settings,
        hall.chance("again"),
      ),
    );
  await reveal(hall, activity);
}

const oneself = (phone: Phone): Speaker => ({ name: phone.name, device: phone, as: null });

async function answer(
  hall: RehearsedHall,
  { device, as }: Speaker,
  activity: Activity,
  command: object,
  slot: string | null = null,
) {
  const round = device.client.view.get("step", activity.id)?.round ?? 1;
  const wanted = { type: "activity", activityId: activity.id, command, ...(as !== null && { as }) } as const;
  await hall.ledger.send(device, wanted, { round, slot });
}

/** Changes the vote twice without a connection: only the last one is sent. */
async function voteOffline(hall: RehearsedHall, phone: Phone, cast: () => Promise<void>): Promise<void> {
  phone.client.socket.disconnect();
  const votes = [cast(), cast(), cast()];
  await hall.pace.minutes(1);
  phone.client.connect();
  await Promise.all(votes);
}

/** "Next" by accident: back, and open again; no vote is gone. */
async function clickedTooEarly(hall: RehearsedHall, activity: Activity): Promise<void> {
  await hall.ledger.send(hall.lead, { type: "step.next" });
  await hall.ledger.send(hall.lead, { type: "step.back" });
  await hall.ledger.send(hall.lead, { type: "step.reopen", activityId: activity.id });
  await hall.everyScreen("the reopened step", ({ view }) => view.get("step", activity.id)?.status === "open");
}

/** Closed first, so that nobody votes by the tally; until it is revealed nobody but the server knows how it stands. */
async function reveal(hall: RehearsedHall, activity: Activity): Promise<void> {
  const activityId = activity.id;
  const knows = ({ view }: WorkshopClient) =>
    view.all("result").some((result) => result.activityId === activityId);
  await hall.ledger.send(hall.lead, { type: "step.close", activityId });
  await hall.everyScreen("the closed step", ({ view }) => view.get("step", activityId)?.status === "closed");
  for (const { name, client } of hall.screens.all)
    if (knows(client)) hall.problems.push({ kind: "leaked", what: `${name} has a result before the reveal` });
  await hall.ledger.send(hall.lead, { type: "step.reveal", activityId });
  await hall.everyScreen(`the result of ${activity.title.de}`, knows);
}
