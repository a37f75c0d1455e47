import type { Activity } from "#domain/records.ts";
import type { Chance } from "#methods/chance.ts";
import { type Thought, thoughtsFor } from "#server/rehearsal/cast.ts";
import { fieldAt } from "../collecting.ts";
import type { RehearsedHall } from "../hall.ts";
import type { Moment } from "../pace.ts";
import type { Phone } from "../phone.ts";
import type { Volley } from "../restarts.ts";
import { subjectsFor } from "../subjects-for.ts";

const directions = ["up", "same", "down", "turn", null] as const;
const bodies = ["Kreis", "Gemeinde", "Diakonie", "Jobcenter", "Verein", "Sparkasse"] as const;

/** What somebody at this phone writes of a thought; null where nothing is asked at the table. */
type Wording = (hall: RehearsedHall, phone: Phone, activity: Activity, thought: Thought, chance: Chance) => object | null;

const asAssumption: Wording = (hall, phone, activity, { text }, chance) => {
  const asked = subjectsFor(phone, activity, { cardKind: "factor", unit: "clusters", only: "selected" });
  if (asked.length === 0) return null;
  const sentence = `Bis ${hall.horizonYear} ${text.replace(/^(Bis )?\d{4} /, "")}`;
  return {
    do: "write",
    factorId: chance.pick(asked).id,
    text: [...sentence].slice(0, 270).join(""),
    direction: chance.pick(directions),
  };
};

const asOption: Wording = (_hall, phone, activity, { text }, chance) => {
  const scenarios = subjectsFor(phone, activity, { cardKind: "scenario", unit: "cards" });
  const parts = { where: "im ganzen Kreis", term: "medium", bodies: [chance.pick(bodies)], existence: "create" };
  return {
    do: "write",
    text,
    sources: scenarios.length === 0 ? [] : [chance.pick(scenarios).id],
    ...(chance.flip(0.5) && { parts }),
  };
};

/** Each phone writes a development or two for a key factor of its table. */
export const assume = (hall: RehearsedHall, activity: Activity, incidents: readonly Moment[]) =>
  writeAll(hall, activity, "assumption", asAssumption, incidents);

/** Each phone writes an option or two that comes from a scenario, half of them with their parts. */
export const derive = (hall: RehearsedHall, activity: Activity, incidents: readonly Moment[]) =>
  writeAll(hall, activity, "option", asOption, incidents);

export const assumptionsOf: Volley = (...occasion) => volleyOf("assumption", asAssumption, ...occasion);
export const optionsOf: Volley = (...occasion) => volleyOf("option", asOption, ...occasion);

async function writeAll(
  hall: RehearsedHall,
  activity: Activity,
  kind: "assumption" | "option",
  wording: Wording,
  incidents: readonly Moment[],
): Promise<void> {
  const moments = hall.phones.flatMap((phone): Moment[] => {
    const chance = hall.chance(`${kind} of ${phone.name} at ${activity.id}`);
    return thoughtsFor(kind, fieldAt(hall, phone.tableId), chance.whole(1, 2), hall.horizonYear, chance).map((thought) => ({
      at: (0.05 + chance.next() * 0.8) * activity.minutes,
      act: () => write(hall, phone, activity, thought, wording(hall, phone, activity, thought, chance)),
    }));
  });
  await hall.play(activity.minutes, [...moments, ...incidents]);
  await hall.ledger.send(hall.lead, { type: "step.close", activityId: activity.id });
}

/** Thought up beforehand, so that sending takes no time. */
function volleyOf(
  kind: "assumption" | "option",
  wording: Wording,
  ...[hall, activity, phones, occasion]: Parameters<Volley>
): ReturnType<Volley> {
  const chance = hall.chance(occasion);
  const commands = phones.flatMap((phone) =>
    thoughtsFor(kind, fieldAt(hall, phone.tableId), 1, hall.horizonYear, chance).map((thought) => ({
      phone,
      thought,
      command: wording(hall, phone, activity, thought, chance),
    })),
  );
  return (answered = () => undefined) =>
    commands.map(async ({ phone, thought, command }) => {
      await write(hall, phone, activity, thought, command);
      answered();
    });
}

async function write(
  hall: RehearsedHall,
  phone: Phone,
  activity: Activity,
  { idea }: Thought,
  command: object | null,
): Promise<void> {
  if (command === null) return;
  const { reply } = await hall.ledger.send(phone, { type: "activity", activityId: activity.id, command });
  if (reply.ok) hall.ideas.set(String(reply.result.cardId), idea);
}
