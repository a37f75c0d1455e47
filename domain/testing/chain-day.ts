import { withdrawCard, writeCard } from "../cards.ts";
import type { Decision } from "../decision.ts";
import type { Card, CardKind } from "../records.ts";
import { applyChanges } from "../state.ts";
import { edda, falk, gesine, hauke, ida, wanda } from "./cast.ts";
import { type Hall, moving } from "./hall.ts";
import type { Chance } from "./random.ts";

const before = { assumption: "factor", scenario: "assumption", option: "scenario" } as const;
const kinds: readonly CardKind[] = ["factor", "assumption", "scenario", "option"];

/** A card written by the rules, without the step that will write it: with what it came from. */
export function writeFrom(
  hall: Hall,
  cardKind: CardKind,
  text: string,
  sources: readonly string[] = [],
  place: { fieldId?: string; who?: typeof edda } = {},
): string {
  const { fieldId = "infra", who = edda } = place;
  const wanted = { cardKind, text, activityId: "ideen", fieldId, dimensionId: null, sources };
  let id = 0;
  const newId = () => {
    id += 1;
    return `${cardKind}-${hall.state.seq}-${id}`;
  };
  const decision = writeCard(hall.state, who, wanted, { now: hall.now(), newId, chance: () => 0, isHere: () => true });
  return String(settle(hall, decision).cardId);
}

/** Its author takes a card back. */
export const withdraw = (hall: Hall, id: string) => settle(hall, withdrawCard(hall.state, hall.card(id)));

function settle(hall: Hall, decision: Decision) {
  if (!decision.ok) throw new Error(decision.reason);
  applyChanges(hall.state, hall.state.seq + 1, decision.changes);
  return decision.result ?? {};
}

/** One more thing that may happen to a chain: it grows, or somebody orders, hides, takes back, moves, undoes. */
export function happen(hall: Hall, chance: Chance, turn: number): void {
  const cards = [...hall.state.tables.card.values()];
  const alive = cards.filter(({ status }) => status !== "withdrawn");
  const ids = (some: readonly Card[]) => some.map(({ id }) => id);
  const kind = chance.pick(kinds);
  const ofKind = ids(alive.filter(({ cardKind }) => cardKind === kind));
  const any = () => (alive.length > 0 ? chance.pick(alive).id : "fehlt");
  const write = () => {
    const from = kind === "factor" ? [] : ids(alive.filter(({ cardKind }) => cardKind === before[kind]));
    const text = `Wort-${turn}-${chance.hex(8)}`;
    const fieldId = chance.pick(["infra", "begegnung"]);
    writeFrom(hall, kind, text, chance.some(from, 1 + chance.upTo(3)), { fieldId, who: chance.pick([edda, falk, gesine, hauke]) });
  };
  const acts = [
    write,
    write,
    write,
    () => ofKind.length > 1 && hall.attempt(ida, { type: "board.merge", cardIds: chance.some(ofKind, 2 + chance.upTo(2)), title: null }),
    () => ofKind.length > 1 && hall.attempt(wanda, { type: "board.merge", cardIds: chance.some(ofKind, 2), title: `Titel-${turn}` }),
    () => hall.attempt(ida, { type: "board.split", cardId: any() }),
    () => ofKind.length > 0 && hall.attempt(ida, { type: "board.cluster", cardIds: chance.some(ofKind, 2), title: `Titel-${turn}` }),
    () => hall.attempt(ida, moving([any()], { fieldId: chance.pick(["infra", "begegnung", "arbeit"]) })),
    () => hall.attempt(ida, { type: "card.hide", cardId: any(), reason: "Grund" }),
    () => hall.attempt(ida, { type: "card.show", cardId: any() }),
    () => chance.chance(0.3) && alive.length > 0 && withdraw(hall, any()),
    () => hall.attempt(chance.pick([ida, wanda]), { type: "undo" }),
  ];
  chance.pick(acts)();
}
