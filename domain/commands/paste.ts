import * as v from "valibot";
import { contextOf, type RulesRegistry } from "../activity-rules.ts";
import type { Actor } from "../actors.ts";
import { writeCard } from "../cards.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import type { CardKind } from "../records.ts";
import type { Change, ReadonlyState } from "../state.ts";
import { recordId, typedText } from "./schemas.ts";

export const maximumPasted = 300;

/** Cards that were written elsewhere, from a spreadsheet: nobody's in this room. */
export const pasteCommands = [
  v.strictObject({
    type: v.literal("cards.paste"),
    activityId: recordId,
    cards: v.pipe(
      v.array(
        v.strictObject({
          text: typedText,
          cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"])),
          fieldId: v.nullable(recordId),
          dimensionId: v.nullable(recordId),
          /** Where it was written, when that was at one of the tables. */
          tableId: v.optional(v.nullable(recordId)),
        }),
      ),
      v.minLength(1),
      v.maxLength(maximumPasted),
    ),
  }),
] as const;

export type PasteCommand = v.InferOutput<(typeof pasteCommands)[number]>;

/** Writes many cards at once, or none: the refusal names the first line that cannot be taken. */
export function decidePaste(
  state: ReadonlyState,
  actor: Actor,
  command: PasteCommand,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  if (actor.role !== "organiser" && actor.role !== "facilitator") return refuse("forbidden");
  const found = contextOf(state, registry, command.activityId);
  if (found?.context.activity.type !== "collect") return refuse("not-found");
  const { cardKind: usual } = found.context.activity.settings as { readonly cardKind: CardKind };
  const numbers = { ...state.numbers };
  const changes: Change[] = [];
  for (const [index, { cardKind = usual, ...wanted }] of command.cards.entries()) {
    const one = writeCard(
      { ...state, numbers },
      actor,
      { ...wanted, cardKind, activityId: command.activityId },
      environment,
    );
    if (!one.ok) return { ...one, line: index + 1 };
    changes.push(...one.changes);
    numbers[cardKind] += 1;
  }
  return { ok: true, changes, result: { written: changes.length } };
}
