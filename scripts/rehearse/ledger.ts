import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Command } from "#domain/commands.ts";
import type { Reply, ReplyReason } from "#protocol/messages.ts";

/** Somebody who sends commands: a phone, a table's host, the facilitator. */
export interface Sender {
  readonly name: string;
  /** Null for staff: their cards have no author. */
  readonly participantId: string | null;
  readonly client: WorkshopClient;
}

/** One command: who sent it when, and what came back. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly participantId: string | null;
  readonly command: Command;
  /** The round of the vote or rating that was answered. */
  readonly round: number;
  /** The only answer that is right, for what must be refused. */
  readonly mustBeRefused: ReplyReason | null;
  readonly slot: string | null;
  readonly sentAt: number;
  answer: { readonly at: number; readonly reply: Reply } | null;
  /** Whether line and server were there from the sending to the answer. */
  calm: boolean;
}

export interface SendOptions {
  readonly slot?: string | null;
  readonly round?: number;
  readonly mustBeRefused?: ReplyReason;
}

export type Outcome =
  | "acknowledged"
  | "refused"
  | "refused-as-expected"
  | "not-refused"
  | "superseded"
  | "unanswered";

/** The book of the rehearsal: only what stands in here was promised to anybody. */
export class Ledger {
  readonly entries: Entry[] = [];
  #waiting = new Map<Entry, (reply: Reply) => void>();

  /**
   * Sends through the outbox, as the screens do: it waits there until the server has answered, however long. Where the
   * page is loaded anew meanwhile, the answer comes to somebody else, who hands it to `answered`.
   */
  send(sender: Sender, command: Command, options: SendOptions = {}): Promise<{ reply: Reply; entry: Entry }> {
    const { outbox, socket } = sender.client;
    const connection = sender.client.line.state === "online" ? socket.id : null;
    const { id, reply: answer } = sender.client.keep(command, options.slot ?? null);
    const entry = this.note(sender, id, command, options);
    void answer.then((reply) => {
      this.answered(entry, reply, connection !== null && socket.id === connection);
      // A refused sentence waits in the outbox for its author, who has read the reason now.
      if (!reply.ok) outbox.discard(id);
    });
    return new Promise((resolve) => this.#waiting.set(entry, (reply) => resolve({ reply, entry })));
  }

  /** Writes a command down that goes another way than through the outbox. */
  note(sender: Omit<Sender, "client">, id: string, command: Command, options: SendOptions = {}): Entry {
    const { name, participantId } = sender;
    const { round = 1, slot = null, mustBeRefused = null } = options;
    const made = { id, name, participantId, command, round, slot, mustBeRefused };
    const entry: Entry = { ...made, sentAt: performance.now(), answer: null, calm: false };
    this.entries.push(entry);
    return entry;
  }

  answered(entry: Entry, reply: Reply, calm: boolean): void {
    entry.answer = { at: performance.now(), reply };
    entry.calm = calm;
    this.#waiting.get(entry)?.(reply);
    this.#waiting.delete(entry);
  }

  /** What is on its way, of one person or of all. */
  inFlight(name?: string): Entry[] {
    return this.entries.filter(
      (entry) => entry.answer === null && (name === undefined || entry.name === name),
    );
  }

  /** Entries by what became of them. */
  byOutcome(): Readonly<Record<Outcome, Entry[]>> {
    const sorted: Record<Outcome, Entry[]> = {
      acknowledged: [],
      refused: [],
      "refused-as-expected": [],
      "not-refused": [],
      superseded: [],
      unanswered: [],
    };
    for (const entry of this.entries) sorted[outcomeOf(entry)].push(entry);
    return sorted;
  }
}

function outcomeOf({ answer, mustBeRefused, slot }: Entry): Outcome {
  if (answer === null) return "unanswered";
  const { reply } = answer;
  if (mustBeRefused !== null) {
    if (reply.ok) return "not-refused";
    return reply.reason === mustBeRefused ? "refused-as-expected" : "refused";
  }
  if (reply.ok) return "acknowledged";
  // A later answer to the same question took its place before it was sent.
  return slot !== null && reply.reason === "changed-since" ? "superseded" : "refused";
}
