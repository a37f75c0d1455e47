import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import { put, type ReadonlyState, remove } from "../state.ts";
import { recordId } from "./schemas.ts";

/** Characters (UTF-16 units) in one text; writers are stopped there. */
export const longestText = 20_000;

/** What the server itself says of co-written texts: nobody else may. */
export const proseCommands = [
  v.strictObject({
    type: v.literal("prose.write"),
    texts: v.pipe(
      v.array(v.strictObject({ proseId: recordId, text: v.pipe(v.string(), v.maxLength(2 * longestText)) })),
      v.minLength(1),
    ),
  }),
  v.strictObject({ type: v.literal("prose.renew"), proseId: recordId }),
] as const;

export type ProseCommand = v.InferOutput<(typeof proseCommands)[number]>;

/** Takes in how texts stand now; or gives one whose document is broken a new document, with the text as it stood last. */
export function decideProse(
  state: ReadonlyState,
  actor: Actor,
  command: ProseCommand,
  environment: Environment,
): Decision {
  if (actor.role !== "server") return refuse("forbidden");
  const { prose } = state.tables;
  if (command.type === "prose.renew") {
    const broken = prose.get(command.proseId);
    if (!broken) return refuse("not-found");
    const renewed = { ...broken, id: environment.newId() };
    return { ok: true, changes: [remove(state, "prose", broken.id), put(state, renewed)], result: { proseId: renewed.id } };
  }
  const changes = command.texts.flatMap(({ proseId, text }) => {
    const known = prose.get(proseId);
    // One that was withdrawn meanwhile stays withdrawn.
    return known && known.text !== text ? [put(state, { ...known, text, editedAt: environment.now })] : [];
  });
  return changes.length > 0 ? { ok: true, changes } : { ok: true, changes, isAnswerOnly: true };
}
