import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Audience } from "#domain/actors.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import type { ViewDifference } from "#protocol/messages.ts";

/** A screen in the hall and when it first showed which card. */
interface Screen {
  readonly name: string;
  readonly client: WorkshopClient;
  readonly audience: () => Audience;
  readonly seen: Map<string, number>;
  /** Since when it has been there without a gap, at the same table; infinite while it is not. */
  since: number;
}

/** Who may see a card at the moment of its acknowledgement. */
export interface Exposure {
  readonly tableId: string | null;
  readonly silent: boolean;
  readonly revealed: boolean;
  readonly scope: "everybody" | "table" | "one-card-per-table";
  /** It waits for its release; a host still sees what was written for somebody at the table. */
  readonly held?: boolean;
  readonly hasAuthor?: boolean;
}

interface Watched {
  readonly cardId: string;
  readonly sentAt: number;
  /** False for a card that waited on its author's device: how long is not the server's doing. */
  readonly isMeasured: boolean;
  readonly screens: readonly Screen[];
}

/** Measures how long a contribution takes to the last screen that may see it, and whether one of them missed it. */
export class Screens {
  /** Milliseconds from the sending to the last screen. */
  readonly lastScreen: number[] = [];
  #screens: Screen[] = [];
  #watched: Watched[] = [];

  /** A listener for a client that is about to be made; `watch` it as soon as it is there. */
  static ear(): { seen: Map<string, number>; onView: (message: ViewDifference) => void } {
    const seen = new Map<string, number>();
    const onView = ({ set }: ViewDifference) => {
      for (const { kind, id } of set) if (kind === "card" && !seen.has(id)) seen.set(id, performance.now());
    };
    return { seen, onView };
  }

  watch(name: string, client: WorkshopClient, audience: () => Audience, seen: Map<string, number>): void {
    const screen: Screen = { name, client, audience, seen, since: performance.now() };
    let place = "";
    client.subscribe(() => {
      const now = client.line.state === "online" ? JSON.stringify(audience()) : "";
      if (now !== place) screen.since = now === "" ? Number.POSITIVE_INFINITY : performance.now();
      place = now;
    });
    this.#screens.push(screen);
  }

  get all(): readonly Screen[] {
    return this.#screens;
  }

  forget(client: WorkshopClient): void {
    for (const screen of this.#screens) if (screen.client === client) screen.since = Number.POSITIVE_INFINITY;
    this.#screens = this.#screens.filter((screen) => screen.client !== client);
  }

  /** A card was acknowledged: from now on these screens owe it. */
  expect(cardId: string, sentAt: number, isMeasured: boolean, exposure: Exposure): void {
    const screens = this.#screens.filter(
      ({ since, audience }) => since < sentAt && maySee(audience(), exposure),
    );
    this.#watched.push({ cardId, sentAt, isMeasured, screens });
  }

  /**
   * Waits until every screen that was there all the time shows what it owes; names those that do not. A card that was
   * taken back at once may have been seen by nobody, so `isThere` says which ones still are.
   */
  async settle(isThere: (cardId: string) => boolean): Promise<string[]> {
    const watched = this.#watched.splice(0).filter(({ cardId }) => isThere(cardId));
    const owing = () =>
      watched.flatMap(({ cardId, sentAt, screens }) =>
        screens
          .filter(({ since, seen }) => since < sentAt && !seen.has(cardId))
          .map(({ name }) => `${name}: ${cardId}`),
      );
    await until("every screen shows every card", () => owing().length === 0, 8000).catch(() => undefined);
    for (const { cardId, sentAt, isMeasured, screens } of watched) {
      if (!isMeasured) continue;
      const times = screens.filter(({ since }) => since < sentAt).map(({ seen }) => seen.get(cardId) ?? 0);
      if (times.length > 0) this.lastScreen.push(Math.max(...times) - sentAt);
    }
    return owing();
  }
}

/** The rule of the design in other words than the server's: silent first, then the own table, then everybody. */
export function maySee(audience: Audience, exposure: Exposure): boolean {
  const { tableId, silent, revealed, scope, held, hasAuthor } = exposure;
  if (audience.role === "lead") return true;
  const isHost = audience.role === "host" && audience.tableId === tableId;
  if (held) return isHost && !hasAuthor;
  if (isHost) return true;
  if (silent && !revealed) return false;
  if (audience.role !== "phone" || scope === "everybody" || revealed) return true;
  return audience.tableId === tableId;
}
