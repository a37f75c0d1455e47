import { factorsToAssume } from "#domain/key-factors.ts";
import type { Participant } from "#domain/records.ts";
import { workshopOf } from "#domain/state.ts";
import { isAskedAtTable, subjectsOf } from "#domain/subjects.ts";
import type { Chance } from "#methods/chance.ts";
import { thoughtsFor } from "./cast.ts";
import { type Act, type ActsByPerson, answering, type Scene } from "./scene.ts";

const directions = ["up", "same", "down", "turn", null] as const;
const bodies = ["Landkreis", "Gemeinden", "Verein im Ort", "Wohlfahrtsverbände"] as const;

/** Up to two developments of each person, each for a key factor that this person is asked about. */
export function assuming(scene: Scene): ActsByPerson {
  const { view, activity } = scene;
  const { subjects } = factorsToAssume(view);
  return ofEach(scene, (person, chance) => {
    const asked = subjects.filter((factor) => isAskedAtTable(view, activity, factor, person.tableId));
    if (asked.length === 0) return [];
    return thoughts(scene, "assumption", person, chance.whole(1, 2), chance).map((text, index) => ({
      key: `assume-${index}`,
      at: timeOf(scene, chance),
      command: answering(activity, {
        do: "write",
        factorId: chance.pick(asked).id,
        text,
        direction: chance.pick(directions),
      }),
    }));
  });
}

/** Up to two options of each person, half of them with some of their parts. */
export function deriving(scene: Scene): ActsByPerson {
  const { view, activity } = scene;
  const scenarios = subjectsOf(view, { cardKind: "scenario", unit: "cards" });
  return ofEach(scene, (person, chance) =>
    thoughts(scene, "option", person, chance.whole(0, 2), chance).map((text, index) => ({
      key: `derive-${index}`,
      at: timeOf(scene, chance),
      command: answering(activity, {
        do: "write",
        text,
        sources: scenarios.length > 0 ? [chance.pick(scenarios).id] : [],
        ...(chance.flip(0.5) && {
          parts: { bodies: [chance.pick(bodies)], term: chance.pick(["short", "medium"] as const) },
        }),
      }),
    })),
  );
}

const timeOf = ({ minutes }: Scene, chance: Chance): number => (0.05 + chance.next() * 0.8) * minutes;

function thoughts(
  { view }: Scene,
  kind: "assumption" | "option",
  person: Participant,
  count: number,
  chance: Chance,
): string[] {
  const table = view.tables.table.get(person.tableId ?? "");
  const field = view.tables.field.get(table?.fieldId ?? "");
  const at = (field?.numeral ?? table?.number ?? 1) - 1;
  // The beginning of the sentence takes its own letters.
  return thoughtsFor(kind, at, count, workshopOf(view).horizonYear, chance).map(({ text }) =>
    text.slice(0, 260),
  );
}

function ofEach(scene: Scene, acts: (person: Participant, chance: Chance) => readonly Act[]): ActsByPerson {
  return new Map(
    scene.people
      .filter(({ tableId }) => scene.activity.scope === "everybody" || tableId !== null)
      .map((person) => [person.id, acts(person, scene.chance(person.id))]),
  );
}
