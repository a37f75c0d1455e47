import * as v from "valibot";
import { contextOf, type RulesRegistry } from "./activity-rules.ts";
import type { Actor } from "./actors.ts";
import { agendaCommands, decideAgenda } from "./commands/agenda.ts";
import { boardCommands, decideBoard } from "./commands/board.ts";
import { cardCommands, decideCard } from "./commands/card.ts";
import { decideNote, noteCommands } from "./commands/note.ts";
import { decideLogo, logoCommands } from "./commands/logo.ts";
import { decideProse, proseCommands } from "./commands/prose.ts";
import { decidePhoto, photoCommands } from "./commands/photo.ts";
import { decidePaste, pasteCommands } from "./commands/paste.ts";
import { decideParticipant, participantCommands } from "./commands/participant.ts";
import { decidePeople, peopleCommands } from "./commands/people.ts";
import { recordId } from "./commands/schemas.ts";
import { decideReassign, reassignCommands } from "./commands/reassign.ts";
import { decideSetup, setupCommands } from "./commands/setup.ts";
import { decideStage, stageCommands } from "./commands/stage.ts";
import { decideStep, stepCommands } from "./commands/step.ts";
import { type Decision, type Environment, refuse } from "./decision.ts";
import { speakingFor } from "./people.ts";
import { type Change, isArchived, type ReadonlyState } from "./state.ts";
import { undoChanges } from "./undo.ts";

/** Everything that can be asked of a workshop. An activity parses its own command. */
export const commandSchema = v.variant("type", [
  ...setupCommands,
  ...participantCommands,
  ...peopleCommands,
  ...stepCommands,
  ...stageCommands,
  ...boardCommands,
  ...reassignCommands,
  ...cardCommands,
  ...pasteCommands,
  ...logoCommands,
  ...noteCommands,
  ...proseCommands,
  ...photoCommands,
  ...agendaCommands,
  v.strictObject({
    type: v.literal("activity"),
    activityId: recordId,
    command: v.unknown(),
    /** Who answers, where this device speaks for several people. */
    as: v.optional(recordId),
  }),
  v.strictObject({ type: v.literal("undo") }),
]);

export type Command = v.InferOutput<typeof commandSchema>;

export interface Rulebook {
  readonly registry: RulesRegistry;
  /** What this actor did last and has not taken back yet. */
  readonly lastUndoable: (actorId: string) => readonly Change[] | null;
}

/** Asks the rules what a command changes. Pure: the same question gives the same answer. */
export function decide(
  state: ReadonlyState,
  actor: Actor,
  command: Command,
  environment: Environment,
  rulebook: Rulebook,
): Decision {
  const { registry } = rulebook;
  // What is put away may still be read, and may be closed to readers.
  const isAlways = command.type === "setup.archive" || command.type === "setup.results" || command.type === "prose.write";
  if (!isAlways && isArchived(state)) return refuse("archived");
  if (isElsewhere(state, actor, command)) return refuse("forbidden");
  switch (command.type) {
    case "activity":
      return decideActivity(state, actor, command, environment, registry);
    case "undo": {
      if (actor.role === "participant" || actor.role === "wall") return refuse("forbidden");
      const made = rulebook.lastUndoable(actor.id);
      if (!made) return refuse("nothing-to-undo");
      const changes = undoChanges(state, made);
      return changes ? { ok: true, changes } : refuse("changed-since");
    }
    case "participant.join":
    case "participant.move":
    case "participant.review":
      return decideParticipant(state, actor, command, environment);
    case "participant.share":
    case "participant.add":
    case "participant.remove":
    case "table.lock":
      return decidePeople(state, actor, command, environment);
    case "step.open":
    case "step.close":
    case "step.reopen":
    case "step.reveal":
    case "step.conceal":
    case "step.next":
    case "step.back":
    case "step.freeze":
    case "step.extend":
    case "step.shorten":
    case "step.round":
      return decideStep(state, actor, command, environment, registry);
    case "stage.curtain":
    case "stage.code":
    case "stage.page":
    case "stage.spotlight":
    case "stage.gallery":
    case "stage.pin":
      return decideStage(state, actor, command, environment);
    case "agenda.shift":
      return decideAgenda(state, actor, command);
    case "parked.add":
    case "parked.edit":
    case "parked.remove":
    case "next-step.add":
    case "next-step.edit":
    case "next-step.remove":
      return decideNote(state, actor, command, environment);
    case "board.reassign":
      return decideReassign(state, actor, command);
    case "board.move":
    case "board.merge":
    case "board.split":
    case "board.cluster":
    case "board.rename":
    case "board.dissolve":
      return decideBoard(state, actor, command, environment);
    case "card.hide":
    case "card.show":
    case "card.reword":
    case "card.release":
      return decideCard(state, actor, command, environment);
    case "cards.paste":
      return decidePaste(state, actor, command, environment, registry);
    case "logo.add":
    case "logo.change":
    case "logo.order":
    case "logo.remove":
      return decideLogo(state, actor, command, environment);
    case "prose.write":
    case "prose.renew":
      return decideProse(state, actor, command, environment);
    case "photo.add":
    case "photo.describe":
    case "photo.remove":
    case "photo.hide":
    case "photo.show":
      return decidePhoto(state, actor, command, environment);
    case "setup.workshop":
    case "setup.fields":
    case "setup.tables":
    case "setup.sectors":
    case "setup.agenda":
    case "setup.archive":
    case "setup.results":
      return decideSetup(state, actor, command, environment, registry);
    default:
      return command satisfies never;
  }
}

/** Whoever came by a link answers in the activity that it leads to, and does nothing else. */
function isElsewhere(state: ReadonlyState, actor: Actor, command: Command): boolean {
  const person = actor.role === "participant" ? state.tables.participant.get(actor.id) : undefined;
  if (!person?.reviewer) return false;
  return command.type !== "activity" || command.activityId !== person.reviews?.activityId;
}

function decideActivity(
  state: ReadonlyState,
  actor: Actor,
  wanted: { activityId: string; command: unknown; as?: string | undefined },
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const found = contextOf(state, registry, wanted.activityId);
  if (!found) return refuse("not-found");
  if (!found.rules.command) return refuse("invalid");
  const parsed = v.safeParse(found.rules.command, wanted.command);
  if (!parsed.success) return refuse("invalid");
  if (wanted.as === undefined) return found.rules.decide(found.context, actor, parsed.output, environment);
  const person = found.rules.eachPerson ? speakingFor(state, actor, wanted.as) : null;
  return person ? found.rules.decide(found.context, person, parsed.output, environment) : refuse("forbidden");
}
