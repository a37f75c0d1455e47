import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Command } from "#domain/commands.ts";
import type { CardKind } from "#domain/records.ts";
import { doing, writing } from "#domain/testing/hall.ts";
import type { Chance } from "#domain/testing/random.ts";
import type { Ledger, OnItsWay } from "./ledger.ts";
import { inOrder } from "./stored.ts";

/** The steps that take turns: every way to write is in them. */
export const turns = ["still", "einschaetzen", "ideen", "punkte", "offen"] as const;

/** What somebody wants, and what the record is when it is done; `key` only after the answer where it is new. */
interface Wish {
  readonly command: Command;
  readonly will: OnItsWay;
  readonly keyOf: (result: Readonly<Record<string, unknown>>) => string;
}

/** Refusals that a room in which steps change and cards vanish brings with it. */
const usual = new Set(["step-closed", "step-not-open", "unknown-subject", "not-found"]);
const cardsPerPerson = 6;

/** One phone that writes, rewords, takes back, rates and votes, one command after the other, until it is told to stop. */
export async function writeOn(
  client: WorkshopClient,
  person: { readonly id: string; readonly number: number },
  ledger: Ledger,
  chance: Chance,
  signal: AbortSignal,
): Promise<void> {
  const ballotKey = randomBytes(32).toString("hex");
  for (let turn = 1; !signal.aborted; turn += 1) {
    const wish = wishFor(client, { ...person, ballotKey }, `${turn} von ${person.number}`, chance);
    if (wish) await carryOut(client, wish, ledger);
    else await sleep(5);
  }
}

/** Goes from step to step, round and round, each time when so many more commands were acknowledged. */
export async function leadOn(
  client: WorkshopClient,
  ledger: Ledger,
  chance: Chance,
  signal: AbortSignal,
): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const activityId = turns[turn % turns.length] ?? turns[0];
    await carryOut(
      client,
      {
        command: { type: "step.open", activityId },
        will: { key: "open step", value: activityId },
        keyOf: () => "open step",
      },
      ledger,
    );
    const enough = ledger.acknowledged + 60 + chance.upTo(200);
    while (!signal.aborted && ledger.acknowledged < enough) await sleep(5);
  }
}

async function carryOut(client: WorkshopClient, { command, will, keyOf }: Wish, ledger: Ledger): Promise<void> {
  ledger.sent(client, will);
  const { id, reply } = client.keep(command);
  const answer = await reply;
  ledger.answered(client, answer.ok ? keyOf(answer.result) : null);
  if (answer.ok) return;
  client.outbox.discard(id);
  if (!usual.has(answer.reason)) ledger.troubles.push(`${JSON.stringify(command)} was refused: ${answer.reason}`);
}

function wishFor(
  { view }: WorkshopClient,
  person: { readonly id: string; readonly ballotKey: string },
  words: string,
  chance: Chance,
): Wish | null {
  const open = view.all("step").find(({ status }) => status === "open");
  if (!open) return null;
  const at = `${open.id}.${open.round}`;
  const subject = (cardKind: CardKind) =>
    pick(view.all("card").filter((card) => card.cardKind === cardKind && card.mergedInto === null), chance)?.id;
  const value = 1 + chance.upTo(2);
  switch (open.id) {
    case "still":
    case "ideen":
      return wishForCard(view.all("mine").filter(({ activityId }) => activityId === open.id), open.id, words, chance);
    case "einschaetzen": {
      const subjectId = subject("factor");
      const marks = { "0": value, "1": 1 + chance.upTo(4) };
      return subjectId === undefined
        ? null
        : wish(doing(open.id, { do: "rate", subjectId, marks }), `response ${at}.${person.id}.${subjectId}`, inOrder(marks));
    }
    case "punkte":
    case "offen": {
      const subjectId = subject("option");
      if (subjectId === undefined) return null;
      const dots = { [subjectId]: value };
      const isSecret = open.id === "punkte";
      const cast = { do: "cast", dots, ...(isSecret && { ballotKey: person.ballotKey }) };
      return wish(
        doing(open.id, cast),
        isSecret ? `ballot ${at}.${person.ballotKey}` : `response ${at}.${person.id}`,
        inOrder(dots),
      );
    }
    default:
      return null;
  }
}

function wishForCard(
  mine: readonly { readonly id: string }[],
  activityId: string,
  words: string,
  chance: Chance,
): Wish {
  const own = pick(mine, chance);
  if (!own || (mine.length < cardsPerPerson && chance.chance(0.3)))
    return {
      command: writing(activityId, words),
      will: { key: null, value: words },
      keyOf: ({ cardId }) => `card ${String(cardId)}`,
    };
  if (chance.chance(0.05))
    return wish(doing(activityId, { do: "withdraw", cardId: own.id }), `card ${own.id}`, "");
  return wish(doing(activityId, { do: "reword", cardId: own.id, text: words }), `card ${own.id}`, words);
}

const wish = (command: Command, key: string, value: string): Wish => ({
  command,
  will: { key, value },
  keyOf: () => key,
});

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[chance.upTo(list.length)];
