import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import { put, type ReadonlyState, remove } from "../state.ts";
import { cleanText, isBlank } from "../text.ts";
import { recordId } from "./schemas.ts";

const line = v.pipe(v.string(), v.maxLength(500));
const nextStep = { what: line, who: line, until: line };

/** What the facilitator writes down beside the steps: what is set aside for later, and who does what until when. */
export const noteCommands = [
  v.strictObject({
    type: v.literal("parked.add"),
    text: line,
    /** A card that is taken there keeps its words; then the text stays empty. */
    cardId: v.nullable(recordId),
  }),
  v.strictObject({ type: v.literal("parked.edit"), id: recordId, text: line }),
  v.strictObject({ type: v.literal("parked.remove"), id: recordId }),
  v.strictObject({ type: v.literal("next-step.add"), ...nextStep }),
  v.strictObject({ type: v.literal("next-step.edit"), id: recordId, ...nextStep }),
  v.strictObject({ type: v.literal("next-step.remove"), id: recordId }),
] as const;

export type NoteCommand = v.InferOutput<(typeof noteCommands)[number]>;

export function decideNote(
  state: ReadonlyState,
  actor: Actor,
  command: NoteCommand,
  environment: Environment,
): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  const { parked, "next-step": steps } = state.tables;
  switch (command.type) {
    case "parked.add": {
      const { cardId } = command;
      if (cardId !== null) return park(state, cardId, environment);
      const text = cleanText(command.text);
      if (isBlank(text)) return refuse("empty");
      const id = environment.newId();
      return { ok: true, changes: [put(state, { kind: "parked", id, text, cardId, createdAt: environment.now })] };
    }
    case "parked.edit": {
      const known = parked.get(command.id);
      if (!known || known.cardId !== null) return refuse("not-found");
      const text = cleanText(command.text);
      return isBlank(text) ? refuse("empty") : { ok: true, changes: [put(state, { ...known, text })] };
    }
    case "parked.remove":
      if (!parked.has(command.id)) return refuse("not-found");
      return { ok: true, changes: [remove(state, "parked", command.id)] };
    case "next-step.add": {
      const said = cleaned(command);
      if (isBlank(said.what)) return refuse("empty");
      const id = environment.newId();
      return { ok: true, changes: [put(state, { kind: "next-step", id, ...said, createdAt: environment.now })] };
    }
    case "next-step.edit": {
      const known = steps.get(command.id);
      const said = cleaned(command);
      if (!known) return refuse("not-found");
      return isBlank(said.what) ? refuse("empty") : { ok: true, changes: [put(state, { ...known, ...said })] };
    }
    case "next-step.remove":
      if (!steps.has(command.id)) return refuse("not-found");
      return { ok: true, changes: [remove(state, "next-step", command.id)] };
  }
}

/** A card lies there once, however often it is taken there. */
function park(state: ReadonlyState, cardId: string, { now, newId }: Environment): Decision {
  const card = state.tables.card.get(cardId);
  if (!card || card.status === "withdrawn") return refuse("not-found");
  if ([...state.tables.parked.values()].some((it) => it.cardId === cardId)) return { ok: true, changes: [] };
  return { ok: true, changes: [put(state, { kind: "parked", id: newId(), text: "", cardId, createdAt: now })] };
}

const cleaned = ({ what, who, until }: { what: string; who: string; until: string }) => ({
  what: cleanText(what),
  who: cleanText(who),
  until: cleanText(until),
});
