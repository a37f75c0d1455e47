/** How much somebody may send: so much at once, and so much a second afterwards. */
export class Bucket {
  #left: number;
  #at: number;

  constructor(
    private readonly most: number,
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#left = most;
    this.#at = now();
  }

  /** False when there is not so much left; then nothing is taken. */
  take(amount: number): boolean {
    const now = this.now();
    this.#left = Math.min(this.most, this.#left + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
