const most = 5;
const waitMilliseconds = 60_000;

/** Five wrong PINs of one workshop, then a minute's wait: from wherever they come, for a hall has one address. */
export class PinTries {
  #byWorkshop = new Map<string, { wrong: number; waitUntil: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  mustWait(workshopId: string): boolean {
    return this.now() < (this.#byWorkshop.get(workshopId)?.waitUntil ?? 0);
  }

  failed(workshopId: string): void {
    const wrong = (this.#byWorkshop.get(workshopId)?.wrong ?? 0) + 1;
    const isFull = wrong >= most;
    this.#byWorkshop.set(workshopId, {
      wrong: isFull ? 0 : wrong,
      waitUntil: isFull ? this.now() + waitMilliseconds : 0,
    });
  }

  passed(workshopId: string): void {
    this.#byWorkshop.delete(workshopId);
  }
}
