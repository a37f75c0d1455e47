import * as v from "valibot";
import { type CollectCommand, collectCommand } from "#activities/collect/activity.ts";
import { rateCommand } from "#activities/rate/schemas.ts";
import { type VoteCommand, voteCommand } from "#activities/vote/activity.ts";
import type { Command } from "#domain/commands.ts";
import { cleanText } from "#domain/text.ts";
import { learnOrder, mergedUnder, reword, set } from "./board-facts.ts";
import type { CardFact, Facts } from "./fact.ts";
import type { Entry } from "./ledger.ts";

type Told = Pick<Entry, "name" | "participantId" | "command" | "round"> & {
  readonly result: Readonly<Record<string, unknown>>;
};
type Undoable = readonly (readonly [id: string, before: CardFact, after: CardFact])[];

/** Folds what was acknowledged in the server's order. A command that was answered twice counts once. */
export function factsOf(entries: readonly Entry[]): Facts {
  const facts: Facts = {
    cards: new Map(),
    formerTexts: new Map(),
    clusters: new Map(),
    marks: new Map(),
    ballots: new Map(),
    voted: new Set(),
    seats: new Map(),
    people: new Map(),
    guests: new Set(),
    tallies: new Map(),
    moderated: new Set(),
    stories: [],
    judgements: new Map(),
  };
  const done = new Map<string, Undoable[]>();
  const bySeq = new Map<number, Told>();
  for (const { answer, ...told } of entries)
    if (answer?.reply.ok) bySeq.set(answer.reply.seq, { ...told, result: answer.reply.result });
  for (const [, told] of [...bySeq].sort(([a], [b]) => a - b)) learn(facts, done, told);
  return facts;
}

function learn(facts: Facts, done: Map<string, Undoable[]>, told: Told): void {
  const { command, name } = told;
  if (command.type === "activity") learnAnswer(facts, told, command);
  learnPeople(facts, told);
  if (command.type === "undo")
    for (const [id, before, after] of done.get(name)?.pop() ?? []) takeBack(facts, id, before, after);
  if (!command.type.startsWith("board.") && !command.type.startsWith("card.")) return;
  const before = new Map(facts.cards);
  learnOrder(facts, command, told.result);
  const changed = [...facts.cards].filter(([id, card]) => before.get(id) !== card);
  const undoable = changed.map(([id, card]) => [id, before.get(id) ?? card, card] as const);
  done.set(name, [...(done.get(name) ?? []), undoable]);
}

/** Who has come, and how the day was planned. */
function learnPeople(facts: Facts, { command, participantId, result }: Told): void {
  switch (command.type) {
    case "participant.move":
      facts.seats.set(participantId ?? "", command.tableId);
      return;
    case "participant.share":
      facts.people.set(participantId ?? "", command.people);
      return;
    case "participant.add":
      facts.guests.add(String(result.participantId));
      return;
    case "participant.remove":
      facts.guests.delete(command.participantId);
      return;
    case "setup.agenda":
      facts.moderated.clear();
      for (const { id, settings } of command.phases.flatMap(({ activities }) => activities))
        if (settings.moderated === true && id) facts.moderated.add(id);
      return;
  }
}

/** Field by field, so that what others have changed since stays. */
function takeBack({ cards }: Facts, id: string, before: CardFact, after: CardFact): void {
  const now = cards.get(id);
  if (!now) return;
  const fields = (Object.keys(after) as (keyof CardFact)[]).filter((field) => before[field] !== after[field]);
  cards.set(id, { ...now, ...Object.fromEntries(fields.map((field) => [field, before[field]])) });
}

function learnAnswer(
  facts: Facts,
  told: Told,
  { activityId, command, as }: Extract<Command, { type: "activity" }>,
): void {
  const { round } = told;
  const participantId = as ?? told.participantId;
  if (learnChain(facts, told, activityId, participantId, command)) return;
  const rated = v.safeParse(rateCommand, command);
  if (rated.success && rated.output.do === "rate") {
    const key = `${activityId}.${round}.${participantId}.${rated.output.subjectId}`;
    facts.marks.set(key, { ...facts.marks.get(key), ...rated.output.marks });
    return;
  }
  const cast = v.safeParse(voteCommand, command);
  if (cast.success) {
    if (cast.output.do === "tally") {
      learnTally(facts, `${activityId}.${round}`, cast.output);
      return;
    }
    const { ballotKey, dots } = cast.output;
    const given = Object.fromEntries(Object.entries(dots).filter(([, count]) => count !== 0));
    facts.ballots.set(`${activityId}.${round}.${ballotKey ?? participantId}`, given);
    facts.voted.add(`${activityId}.${round}.${participantId}`);
    return;
  }
  const written = v.safeParse(collectCommand, command);
  if (written.success) learnCard(facts, told, written.output, facts.moderated.has(activityId));
}

const written = v.object({ do: v.literal("write"), text: v.string(), onBehalf: v.optional(v.boolean()) });
const titled = v.object({ do: v.picklist(["keep", "start", "describe"]), title: v.string(), cardId: v.optional(v.string()) });
const judged = v.object({ do: v.literal("judge"), cell: v.string(), value: v.nullable(v.number()) });
const asked = v.object({ do: v.picklist(["agree", "next", "take", "pick", "open"]) });

/** What is written and judged along the chain: assumptions, scenarios, options, cells. */
function learnChain(facts: Facts, told: Told, activityId: string, personId: string | null, command: unknown): boolean {
  if (v.is(judged, command)) {
    facts.judgements.set(`${activityId}.${told.round}.${personId}.${command.cell}`, command.value);
    return true;
  }
  if (v.is(asked, command)) return true;
  if (v.is(titled, command)) {
    if (command.do === "describe") reword(facts, command.cardId ?? "", command.title);
    else learnCard(facts, told, { do: "write", text: command.title, fieldId: null, dimensionId: null }, false);
    return true;
  }
  if (!v.is(written, command) || "fieldId" in (command as object)) return false;
  learnCard(facts, told, { ...command, fieldId: null, dimensionId: null }, false);
  return true;
}

function learnTally(
  facts: Facts,
  round: string,
  { tableId, subjectId, dots }: Extract<VoteCommand, { do: "tally" }>,
): void {
  const id = `${round}.${tableId}.${subjectId}`;
  if (dots === 0) facts.tallies.delete(id);
  else facts.tallies.set(id, dots);
}

/** New words wait for their release as new cards do. */
function learnCard(facts: Facts, { participantId, result }: Told, written: CollectCommand, held: boolean): void {
  const id = String(result.cardId);
  if (written.do === "write") {
    const card = { id, label: String(result.label), authorId: participantId, text: cleanText(written.text), held };
    const about = {
      onBehalf: written.onBehalf === true,
      people: facts.people.get(participantId ?? "") ?? 1,
    };
    facts.cards.set(id, { ...card, ...about, status: "visible", mergedInto: null, clusterId: null });
  }
  if (written.do === "reword") {
    reword(facts, id, written.text);
    if (held) set(facts, id, { held });
  }
  if (written.do === "withdraw") withdraw(facts, id);
}

function withdraw(facts: Facts, id: string): void {
  reword(facts, id, "");
  set(facts, id, { status: "withdrawn", mergedInto: null, clusterId: null, held: false });
  for (const under of mergedUnder(facts, id)) set(facts, under, { mergedInto: null });
}
