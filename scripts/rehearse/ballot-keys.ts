import { randomKey } from "#components/live/random-id.ts";

/** The secrets that devices keep for people who do not hold them: one for each person and vote. */
export class BallotKeys {
  readonly #keys = new Map<string, string>();

  of(activityId: string, personId: string): string {
    const name = `${activityId} ${personId}`;
    const key = this.#keys.get(name) ?? randomKey();
    this.#keys.set(name, key);
    return key;
  }
}
