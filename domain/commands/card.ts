import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { rewordCard } from "../cards.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import type { Card } from "../records.ts";
import { type Change, put, type ReadonlyState, stageOf } from "../state.ts";
import { cleanText } from "../text.ts";
import { mergedUnder } from "./board.ts";
import { recordId, shortText, typedText } from "./schemas.ts";

/** What a facilitator does to single cards. What their authors do belongs to the activity. */
export const cardCommands = [
  v.strictObject({ type: v.literal("card.hide"), cardId: recordId, reason: shortText }),
  v.strictObject({ type: v.literal("card.show"), cardId: recordId }),
  v.strictObject({ type: v.literal("card.reword"), cardId: recordId, text: typedText }),
  v.strictObject({
    type: v.literal("card.release"),
    cardIds: v.pipe(v.array(recordId), v.minLength(1), v.maxLength(500)),
  }),
] as const;

export type CardCommand = v.InferOutput<(typeof cardCommands)[number]>;

export function decideCard(
  state: ReadonlyState,
  actor: Actor,
  command: CardCommand,
  environment: Environment,
): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  if (command.type === "card.release") return release(state, command.cardIds);
  const card = state.tables.card.get(command.cardId);
  if (!card || card.status === "withdrawn") return refuse("not-found");
  switch (command.type) {
    case "card.hide": {
      const stage = stageOf(state);
      const pile = passOn(state, card);
      const title = pile.length > 0 ? null : card.title;
      const hidden: Card = { ...card, title, status: "hidden", hiddenReason: cleanText(command.reason) };
      const changes: Change[] = [put(state, hidden), ...pile];
      // A hidden card must not stay in the spotlight for late comers.
      if (stage.spotlight?.id === card.id) changes.push(put(state, { ...stage, spotlight: null }));
      return { ok: true, changes };
    }
    case "card.show":
      return { ok: true, changes: [put(state, { ...card, status: "visible", hiddenReason: null })] };
    case "card.reword":
      return rewordCard(state, card, command.text, environment);
  }
}

/** Lets cards that were held be seen; what was withdrawn or released in the meantime is no reason to hold the others. */
function release(state: ReadonlyState, cardIds: readonly string[]): Decision {
  const waiting = [...new Set(cardIds)].flatMap((id) => {
    const card = state.tables.card.get(id);
    return card?.held && card.status !== "withdrawn" ? [card] : [];
  });
  if (waiting.length === 0) return refuse("not-found");
  return { ok: true, changes: waiting.map((card) => put(state, { ...card, held: false })) };
}

/** Cards that were merged under one that is hidden stay a pile: the first of them takes its place and its title. */
function passOn(state: ReadonlyState, hidden: Card): Change[] {
  const pile = mergedUnder(state, hidden.id).sort((a, b) => a.number - b.number);
  const heir = pile.find((card) => card.status === "visible");
  if (!heir) return [];
  const others = pile.filter((card) => card !== heir);
  const title = others.length > 0 ? hidden.title : null;
  return [
    put(state, { ...heir, mergedInto: null, title }),
    ...others.map((card) => put(state, { ...card, mergedInto: heir.id })),
  ];
}
