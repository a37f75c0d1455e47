import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Audience } from "#domain/actors.ts";
import { until, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { castOf, type Person, type Volumes, volumesOf } from "#server/rehearsal/cast.ts";
import { type Chance, chanceOf } from "#methods/chance.ts";
import type { Coverage } from "./chain/coverage.ts";
import type { Problem } from "./compare.ts";
import { Ledger, type Sender } from "./ledger.ts";
import { type Moment, type Pace, paceOf, playOut } from "./pace.ts";
import type { Entrance, Phone } from "./phone.ts";
import type { Incident, Plan } from "./plan.ts";
import { Screens } from "./screens.ts";
import { BallotKeys } from "./ballot-keys.ts";
import { ServerProcess } from "./server-process.ts";

export interface Host extends Sender {
  readonly tableId: string;
  /** Position among the tables. */
  readonly table: number;
}

/** The hall on the day of the workshop: server, screens, people, and the books that are kept. */
export class RehearsedHall {
  readonly ledger = new Ledger();
  readonly problems: Problem[] = [];
  readonly incidents: Incident[] = [];
  /** What a card is about: how a facilitator knows that two say the same. */
  readonly ideas = new Map<string, string>();
  /** Words that their author will take back: nobody else touches such a card. */
  readonly regretted = new Set<string>();
  /** Milliseconds from "next" until the last screen shows the step. */
  readonly stepShown: number[] = [];
  readonly unplayed: string[] = [];
  readonly coverages: Coverage[] = [];
  /** The story of each scenario, as it was stored last. */
  readonly stories = new Map<string, string>();
  readonly phones: Phone[] = [];
  readonly hosts: Host[] = [];
  readonly refusedAtDoor = { asExpected: 0, unexpected: 0 };
  readonly ballotKeys = new BallotKeys();
  lead!: Sender;
  organiser!: Sender;
  readonly pace: Pace;
  readonly volumes: Volumes;
  readonly cast: readonly Person[];

  private constructor(
    readonly plan: Plan,
    readonly server: ServerProcess,
    readonly entrance: Entrance,
    readonly horizonYear: number,
  ) {
    this.pace = paceOf(plan.speed);
    this.volumes = volumesOf(plan.people, plan.seed);
    const places = { tables: entrance.tableIds.length, sectors: entrance.sectorIds.length };
    this.cast = castOf(plan.people, plan.seed, places);
  }

  static async open(plan: Plan, template = plan.template ?? "zukunftswerkstatt"): Promise<RehearsedHall> {
    const server = await ServerProcess.start(plan.dataDir, plan.logFile, plan.pages);
    const driver = await WorkshopDriver.create(server.url, server.organiserPath, template, "Generalprobe");
    const found = await driver.lookup();
    const entrance: Entrance = {
      driver,
      screens: new Screens(),
      tableIds: found.tables.map(({ id }) => id),
      sectorIds: found.sectors.map(({ id }) => id),
      serverPort: server.port,
    };
    const lead = await driver.staff("lead");
    const [workshop] = lead.view.all("workshop");
    lead.close();
    const hall = new RehearsedHall(plan, server, entrance, workshop?.horizonYear ?? 2035);
    await hall.#seatStaff();
    return hall;
  }

  get driver(): WorkshopDriver {
    return this.entrance.driver;
  }

  get screens(): Screens {
    return this.entrance.screens;
  }

  /** How this hall compares with the real day of seventy. */
  get scale(): number {
    return this.plan.people / 70;
  }

  chance(name: string): Chance {
    return chanceOf(this.plan.seed, name);
  }

  phonesAt(tableId: string): Phone[] {
    return this.phones.filter((phone) => phone.tableId === tableId);
  }

  trouble = (what: unknown): void => {
    this.problems.push({ kind: "wrong", what: what instanceof Error ? what.message : String(what) });
  };

  play(minutes: number, moments: readonly Moment[]): Promise<void> {
    return playOut(this.pace, minutes, moments, this.trouble);
  }

  /** Waits until something is so on all screens that are online; who is offline hears of it later. */
  async everyScreen(what: string, look: (client: WorkshopClient) => boolean): Promise<void> {
    const missing = () =>
      this.screens.all
        .filter(({ client }) => client.line.state === "online" && !look(client))
        .map(({ name }) => name);
    await until(what, () => missing().length === 0, 10_000).catch(() =>
      this.trouble(`${what} is not shown by: ${missing().join(", ")}`),
    );
  }

  /** Another laptop takes over the facilitation with the same link. */
  async takeOverLead(name: string): Promise<void> {
    this.lead = { name, participantId: null, client: await this.#staff(name, "lead", { role: "lead" }) };
  }

  async #seatStaff(): Promise<void> {
    this.organiser = { name: "Veranstaltung", participantId: null, client: await this.driver.organiser() };
    await this.takeOverLead("Moderation");
    await this.#staff("Beamer", "wall", { role: "wall" });
    for (const [table, tableId] of this.entrance.tableIds.entries()) {
      const name = `Tisch ${table + 1}`;
      const client = await this.#staff(name, "host", { role: "host", tableId }, table + 1);
      this.hosts.push({ name, participantId: null, client, tableId, table });
    }
  }

  async #staff(name: string, role: "lead" | "wall" | "host", audience: Audience, tableNumber?: number) {
    const ear = Screens.ear();
    const client = await this.driver.staff(role, tableNumber, { onView: ear.onView });
    this.screens.watch(name, client, () => audience, ear.seen);
    return client;
  }

  async close(): Promise<void> {
    for (const { client } of this.screens.all) client.close();
    this.organiser.client.close();
    for (const phone of this.phones) phone.line?.close();
    await this.server.end("SIGTERM");
  }
}
