import { randomId, randomKey } from "#components/live/random-id.ts";
import { memoryStorage } from "#components/live/storage.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Audience } from "#domain/actors.ts";
import type { WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import type { JoinAnswer } from "#protocol/http.ts";
import { BadLine } from "./bad-line.ts";
import type { Person } from "#server/rehearsal/cast.ts";
import type { Sender } from "./ledger.ts";
import { Screens } from "./screens.ts";

/** What a phone needs of the hall in order to come in. */
export interface Entrance {
  readonly driver: WorkshopDriver;
  readonly screens: Screens;
  readonly tableIds: readonly string[];
  readonly sectorIds: readonly string[];
  readonly serverPort: number;
}

/** One person's phone: the real client, its storage and its line. */
export class Phone implements Sender {
  readonly storage = memoryStorage();
  client!: WorkshopClient;
  #ballotKeys = new Map<string, string>();

  private constructor(
    readonly person: Person,
    readonly line: BadLine | null,
    private readonly admission: JoinAnswer,
    private readonly entrance: Entrance,
  ) {}

  /** Joins as the page does: the same request again until there is an answer. */
  static async join(entrance: Entrance, person: Person): Promise<Phone> {
    const { driver, tableIds, sectorIds, serverPort } = entrance;
    const tableId = person.table === null ? null : (tableIds[person.table] ?? null);
    const seat = { tableId, sectorId: person.sector === null ? null : (sectorIds[person.sector] ?? null) };
    const admission = await untilAnswered(driver, seat, randomId());
    const line = person.badLine ? await BadLine.to(serverPort) : null;
    const phone = new Phone(person, line, admission, entrance);
    await phone.open();
    return phone;
  }

  get name(): string {
    return this.person.name;
  }

  get participantId(): string {
    return this.admission.participantId;
  }

  get tableId(): string | null {
    return this.client.view.get("me", this.participantId)?.tableId ?? null;
  }

  /** The others who look at this phone. */
  get companions(): string[] {
    return this.client.view.all("companion").map(({ id }) => id);
  }

  /** Opens the page, or opens it again: what waited in the storage is sent. */
  async open(): Promise<void> {
    const ear = Screens.ear();
    this.client = await this.tab(ear.onView);
    const audience = (): Audience => ({ role: "phone", tableId: this.tableId });
    this.entrance.screens.watch(this.name, this.client, audience, ear.seen);
  }

  /** One more tab of the same person, with the same storage. */
  async tab(onView?: ReturnType<typeof Screens.ear>["onView"]): Promise<WorkshopClient> {
    return this.entrance.driver.client("participant", this.admission.token, {
      person: this.participantId,
      storage: this.storage,
      ...(this.line ? { url: this.line.url } : {}),
      ...(onView ? { onView } : {}),
    });
  }

  close(): void {
    this.entrance.screens.forget(this.client);
    this.client.close();
  }

  /** The secret that only this phone keeps for a vote. */
  ballotKey(activityId: string): string {
    const key = this.#ballotKeys.get(activityId) ?? randomKey();
    this.#ballotKeys.set(activityId, key);
    return key;
  }
}

async function untilAnswered(
  driver: WorkshopDriver,
  seat: Parameters<WorkshopDriver["admit"]>[0],
  joinId: string,
): Promise<JoinAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await driver.admit(seat, joinId);
    } catch (error) {
      // fetch says that nobody answered; an answer that says no is for the rehearsal to report.
      if (!(error instanceof TypeError) || attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
