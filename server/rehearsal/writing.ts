import type { CollectSettings } from "#activities/collect/activity.ts";
import type { CardKind, Participant } from "#domain/records.ts";
import { type ReadonlyState, workshopOf } from "#domain/state.ts";
import type { Chance } from "#methods/chance.ts";
import { thoughtsFor } from "./cast.ts";
import { type Act, type ActsByPerson, answering, type Scene } from "./scene.ts";
import { reworded } from "./wording.ts";

/** Cards of one person in one step: on a real day 150 to 195 factors from seventy people. */
const cardsPerPerson: Readonly<Record<CardKind, readonly [number, number]>> = {
  factor: [1, 4],
  assumption: [0, 2],
  scenario: [0, 1],
  option: [0, 3],
};
/** The silent beginning: two thirds of the cards come in its first minutes. */
const silence = { minutes: 4, share: 2 / 3 };
/** Of a hundred cards so many are reworded, and so many withdrawn. */
const afterthoughts = { reworded: 0.06, withdrawn: 0.03 };

/** Who writes what and when; those at tables of one field share its thoughts, so that some are said twice. */
export function writing(scene: Scene, settings: CollectSettings): ActsByPerson {
  const acts: ActsByPerson = new Map();
  for (const [place, members] of byPlace(scene)) {
    const oneCard = scene.activity.scope === "one-card-per-table";
    const writers = oneCard ? [scene.chance(place).pick(members)] : members;
    const counts = writers.map(({ id }) => (oneCard ? 1 : countOf(settings, scene.chance(`cards of ${id}`))));
    const thoughts = thoughtsFor(
      settings.cardKind,
      fieldIndex(scene.view, members[0]),
      counts.reduce((sum, count) => sum + count, 0),
      workshopOf(scene.view).horizonYear,
      scene.chance(`thoughts ${place}`),
    );
    let said = 0;
    for (const [index, person] of writers.entries()) {
      const own = thoughts.slice(said, said + (counts[index] ?? 0)).map(({ text }) => text);
      said += own.length;
      acts.set(person.id, cardActs(scene, settings, person, own));
    }
  }
  return acts;
}

/** Together are those of one field; where each table has one card, those of one table. */
function byPlace({ view, activity, people }: Scene): Map<string, Participant[]> {
  const places = new Map<string, Participant[]>();
  for (const person of people) {
    if (activity.scope !== "everybody" && person.tableId === null) continue;
    const fieldId = view.tables.table.get(person.tableId ?? "")?.fieldId;
    const place = (activity.scope === "one-card-per-table" ? null : fieldId) ?? person.tableId ?? "";
    places.set(place, [...(places.get(place) ?? []), person]);
  }
  return places;
}

function countOf({ cardKind, limit }: CollectSettings, chance: Chance): number {
  return Math.min(chance.whole(...cardsPerPerson[cardKind]), limit ?? Number.POSITIVE_INFINITY);
}

function fieldIndex(view: ReadonlyState, person: Participant | undefined): number {
  const table = view.tables.table.get(person?.tableId ?? "");
  const field = view.tables.field.get(table?.fieldId ?? "");
  return (field?.numeral ?? table?.number ?? 1) - 1;
}

function cardActs(scene: Scene, settings: CollectSettings, person: Participant, texts: readonly string[]): Act[] {
  const { view, activity, minutes } = scene;
  const chance = scene.chance(`writing of ${person.id}`);
  const fieldId = view.tables.table.get(person.tableId ?? "")?.fieldId;
  const dimensions = [...view.tables.dimension.values()].filter((it) => it.fieldId === fieldId).map(({ id }) => id);
  const isOffered = settings.dimensions === "offered" && dimensions.length > 0;
  return texts.flatMap((text, index) => {
    const isEarly = settings.silent && chance.flip(silence.share);
    const at = isEarly
      ? chance.next() * Math.min(silence.minutes, minutes / 2)
      : (0.1 + chance.next() * 0.75) * minutes;
    const dimensionId = isOffered && chance.flip(0.6) ? chance.pick(dimensions) : null;
    const written: Act = {
      key: `write-${index}`,
      at,
      command: answering(activity, { do: "write", text, fieldId: null, dimensionId }),
    };
    const second = secondThought(scene, person, text, chance);
    return second ? [written, { key: `again-${index}`, at: at + 1, command: second }] : [written];
  });
}

/** What somebody makes of the own card a minute later; nothing when it is not there. */
function secondThought({ activity }: Scene, { id }: Participant, text: string, chance: Chance): Act["command"] | null {
  const which = chance.next();
  if (which >= afterthoughts.reworded + afterthoughts.withdrawn) return null;
  const better = which < afterthoughts.reworded ? reworded(text, chance) : null;
  return (view) => {
    for (const card of view.tables.card.values())
      if (card.authorId === id && card.activityId === activity.id && card.text === text)
        return answering(
          activity,
          better === null ? { do: "withdraw", cardId: card.id } : { do: "reword", cardId: card.id, text: better },
        );
    return null;
  };
}
