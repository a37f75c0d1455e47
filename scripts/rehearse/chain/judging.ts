import type { Activity } from "#domain/records.ts";
import type { RehearsedHall } from "../hall.ts";
import type { Moment } from "../pace.ts";
import type { Phone } from "../phone.ts";

const scales: Readonly<Record<string, readonly [number, number]>> = {
  influence: [0, 3],
  consistency: [1, 5],
  windtunnel: [-2, 2],
};
/** Ten seconds a judgement, more or less. */
const minutesEach = 1 / 6;
const skipped = 0.1;
const mostEach = 60;

/** Every phone judges its share, one cell after the other, at a realistic pace. */
export async function judge(hall: RehearsedHall, activity: Activity): Promise<void> {
  const scale = scales[activity.type] ?? [0, 3];
  const begun = performance.now();
  let last = begun;
  let judgements = 0;
  const moments = hall.phones.map((phone): Moment => {
    const chance = hall.chance(`${activity.type} of ${phone.name}`);
    const ask = (command: object) => hall.ledger.send(phone, { type: "activity", activityId: activity.id, command });
    return {
      at: 0.2 + chance.next(),
      act: async () => {
        let cell = cellIn(await ask({ do: "next" }));
        for (let done = 0; cell !== null && done < mostEach && isOpen(phone, activity); done += 1) {
          await hall.pace.minutes(minutesEach * (0.6 + 0.8 * chance.next()));
          const value = chance.flip(skipped) ? null : chance.whole(...scale);
          cell = cellIn(await ask({ do: "judge", cell, value }));
          judgements += value === null ? 0 : 1;
          last = performance.now();
        }
      },
    };
  });
  await hall.play(activity.minutes, moments);
  await hall.everyScreen("the coverage", () => true);
  const coverage = hall.lead.client.view.get("progress", activity.id)?.coverage ?? [];
  hall.coverages.push({
    type: activity.type,
    cells: coverage.length,
    fewest: coverage.length === 0 ? 0 : Math.min(...coverage),
    judged: coverage.length === 0 ? 0 : coverage.filter((count) => count >= 3).length / coverage.length,
    judgements,
    minutes: Math.round(((last - begun) / hall.pace.ms(1)) * 10) / 10,
  });
  await hall.ledger.send(hall.lead, { type: "step.close", activityId: activity.id });
  await hall.ledger.send(hall.lead, { type: "step.reveal", activityId: activity.id });
}

const isOpen = (phone: Phone, { id }: Activity) => phone.client.view.get("step", id)?.status === "open";

function cellIn({ reply }: Awaited<ReturnType<RehearsedHall["ledger"]["send"]>>): string | null {
  return reply.ok && typeof reply.result.cell === "string" ? reply.result.cell : null;
}

/** Agreement with each option, and an objection here and there. */
export async function review(hall: RehearsedHall, activity: Activity): Promise<void> {
  const options = hall.lead.client.view.all("card").filter(({ cardKind, mergedInto, hiddenReason }) => cardKind === "option" && mergedInto === null && hiddenReason === undefined);
  const moments = hall.phones.flatMap((phone): Moment[] => {
    const chance = hall.chance(`review of ${phone.name}`);
    return chance.shuffled(options).slice(0, 8).map(({ id }) => ({
      at: (0.05 + chance.next() * 0.8) * activity.minutes,
      act: () =>
        hall.ledger.send(phone, {
          type: "activity",
          activityId: activity.id,
          command: { do: "agree", subjectId: id, agreement: chance.whole(2, 5) },
        }),
    }));
  });
  await hall.play(activity.minutes, moments);
  await hall.ledger.send(hall.lead, { type: "step.close", activityId: activity.id });
  await hall.ledger.send(hall.lead, { type: "step.reveal", activityId: activity.id });
}
