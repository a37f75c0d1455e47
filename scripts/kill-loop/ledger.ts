import type { Stored } from "./stored.ts";

/** What somebody has sent and has no answer to: after it the record has this value. A new card has no id yet. */
export interface OnItsWay {
  readonly key: string | null;
  readonly value: string;
}

/** What the room was told is stored, by record, and what was still on its way. */
export class Ledger {
  acknowledged = 0;
  /** Done on the disk when the server was killed, and not answered yet. */
  doneUnanswered = 0;
  readonly troubles: string[] = [];
  #kept = new Map<string, string>();
  #onItsWay = new Map<object, OnItsWay>();
  #commandsBefore = 0;

  /** How many commands the journal held before the writing began. */
  begin(stored: Stored): void {
    this.#commandsBefore = stored.commands - this.acknowledged;
  }

  sent(by: object, what: OnItsWay): void {
    this.#onItsWay.set(by, what);
  }

  /** The answer has come: null for a refusal, else where the value lies now. */
  answered(by: object, key: string | null): void {
    const sent = this.#onItsWay.get(by);
    this.#onItsWay.delete(by);
    if (key === null || !sent) return;
    this.acknowledged += 1;
    this.#kept.set(key, sent.value);
  }

  /** Compares with what the disk holds: nothing acknowledged is missing or older, nothing is there twice. */
  compare(stored: Stored, when: string): void {
    const say = (trouble: string) => this.troubles.push(`${when}: ${trouble}`);
    const sent = [...this.#onItsWay.values()];
    if (stored.integrity !== "ok") say(`the file is not sound: ${stored.integrity}`);
    for (const [key, value] of this.#kept) {
      const found = stored.values.get(key);
      const isOk = found === value || sent.some((it) => it.key === key && it.value === found);
      if (!isOk) say(`lost: ${key} should be ${value}, is ${found ?? "missing"}`);
    }
    for (const doubled of stored.doubled) say(`doubled: ${doubled}`);
    const known = new Set([...this.#kept.values(), ...sent.map(({ value }) => value)]);
    for (const [key, value] of stored.values)
      if (key.startsWith("card ") && value !== "" && !known.has(value)) say(`nobody was told of ${key}: ${value}`);
    const unanswered = stored.commands - this.#commandsBefore - this.acknowledged;
    if (unanswered < 0 || unanswered > sent.length)
      say(`${unanswered} commands more than were acknowledged, ${sent.length} on their way`);
    this.doneUnanswered += unanswered;
  }
}
