/**
 * Slows guessing down: so many wrong codes a minute for everybody together, never per address, because a whole hall
 * comes from one. With six characters of base 32 a day of guessing finds a code with a chance of about 1 in 75,000.
 */
export class FailureBucket {
  #left: number;
  #filledAt: number;

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {
    this.#left = perMinute;
    this.#filledAt = now();
  }

  get isEmpty(): boolean {
    this.#fill();
    return this.#left < 1;
  }

  take(): void {
    this.#fill();
    this.#left = Math.max(0, this.#left - 1);
  }

  #fill(): void {
    const at = this.now();
    this.#left = Math.min(this.perMinute, this.#left + ((at - this.#filledAt) / 60_000) * this.perMinute);
    this.#filledAt = at;
  }
}
