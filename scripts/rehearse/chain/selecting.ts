import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Activity, CardKind } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import type { RehearsedHall } from "../hall.ts";
import { subjectsIn } from "../subjects-for.ts";

interface Settings {
  readonly cardKind?: CardKind;
  readonly unit?: "cards" | "clusters";
  readonly count?: number;
}

/** Whoever leads names those that go on, field by field, so that no field goes without one. */
export async function select(hall: RehearsedHall, activity: Activity): Promise<void> {
  const { cardKind = "factor", unit = "clusters", count = 12 } = activity.settings as Settings;
  const subjects = fairly(subjectsIn(hall.lead.client.view, { cardKind, unit }), weights(hall.lead.client), count);
  const reason = cardKind === "factor" ? "hohe Wirkung, ungewiss" : "vom Tisch benannt";
  const command = { do: "pick", subjectIds: subjects.map(({ id }) => id), reason };
  if (subjects.length > 0)
    await hall.ledger.send(hall.lead, { type: "activity", activityId: activity.id, command });
  await hall.play(activity.minutes, []);
}

/** By field in turns, in each the one first that the room gave most marks or dots to. */
function fairly(subjects: readonly Subject[], weight: ReadonlyMap<string, number>, count: number): Subject[] {
  const byField = new Map<string, Subject[]>();
  for (const subject of subjects.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0)))
    byField.set(subject.fieldId ?? "", [...(byField.get(subject.fieldId ?? "") ?? []), subject]);
  const chosen: Subject[] = [];
  for (let turn = 0; chosen.length < Math.min(count, subjects.length); turn += 1)
    for (const list of byField.values()) {
      const next = list[turn];
      if (next && chosen.length < count) chosen.push(next);
    }
  return chosen;
}

/** What the room has made of each subject so far: the sum of its mean marks, or its dots. */
function weights(lead: WorkshopClient): Map<string, number> {
  const found = new Map<string, number>();
  for (const { value } of lead.view.all("result")) {
    const { subjects = [] } = value as { subjects?: readonly Weighed[] };
    for (const { subjectId, sum, scales } of subjects)
      found.set(subjectId, sum ?? (scales ?? []).reduce((all, { counts }) => all + meanOf(counts), 0));
  }
  return found;
}

interface Weighed {
  readonly subjectId: string;
  readonly sum?: number;
  readonly scales?: readonly { readonly counts: readonly number[] }[];
}

function meanOf(counts: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 ? 0 : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
}
