import { randomId } from "#components/live/random-id.ts";
import { memoryStorage } from "#components/live/storage.ts";
import { type ClientOptions, WorkshopClient } from "#components/live/workshop-client.ts";
import { activitiesInOrder } from "#domain/agenda.ts";
import type { Command } from "#domain/commands.ts";
import type { Activity } from "#domain/records.ts";
import type { JoinAnswer, LookupAnswer, WorkshopLinks } from "#protocol/http.ts";
import type { Reply, SocketRole } from "#protocol/messages.ts";

/** Waits until something has become true; fails with what it waited for, never by a mere sleep. */
export async function until<T>(
  what: string,
  look: () => T | undefined | null | false,
  within = 15_000,
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited ${within} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Everything that people do in a workshop, over the real wire, for tests, rehearsal and benchmark. */
export class WorkshopDriver {
  private constructor(
    readonly url: string,
    readonly workshopId: string,
    private readonly organiserCookie: string,
    readonly links: WorkshopLinks,
    readonly joinCode: string,
  ) {}

  /** Redeems the organiser's link and makes a workshop from a template. */
  static async create(
    url: string,
    organiserPath: string,
    template: string,
    title: string,
  ): Promise<WorkshopDriver> {
    const redeemed = await fetch(url + organiserPath, { redirect: "manual" });
    const cookie = cookieOf(redeemed);
    if (!cookie) throw new Error("the organiser's link gave no session");
    return WorkshopDriver.createAs(url, cookie, template, title);
  }

  static async createAs(
    url: string,
    cookie: string,
    template: string,
    title: string,
  ): Promise<WorkshopDriver> {
    const made = await askJson<{ workshopId: string }>(url, "POST", "/api/workshops", cookie, {
      template,
      title,
    });
    return WorkshopDriver.known(url, cookie, made.workshopId);
  }

  private static async known(url: string, cookie: string, workshopId: string): Promise<WorkshopDriver> {
    const links = await askJson<WorkshopLinks>(url, "GET", `/api/workshops/${workshopId}/links`, cookie);
    const joinCode = links.participants.split("/").at(-1) ?? "";
    return new WorkshopDriver(url, workshopId, cookie, links, joinCode);
  }

  /** Another workshop of the same organiser. */
  sibling(title: string, template = "empty"): Promise<WorkshopDriver> {
    return WorkshopDriver.createAs(this.url, this.organiserCookie, template, title);
  }

  /** Another workshop of the same organiser, brought back from its backup. */
  async imported(backup: object): Promise<WorkshopDriver> {
    const made = await askJson<{ workshopId: string }>(
      this.url,
      "POST",
      "/api/workshops/import",
      this.organiserCookie,
      backup,
    );
    return WorkshopDriver.known(this.url, this.organiserCookie, made.workshopId);
  }

  get organiserSession(): string {
    return this.organiserCookie;
  }

  /** Opens a screen with a staff link: lead, wall or a table's host. */
  async staff(role: "lead" | "wall" | "host", tableNumber?: number, options: Partial<ClientOptions> = {}) {
    const table = this.links.tables.find(({ number }) => number === tableNumber);
    const path = role === "host" ? table?.host : this.links[role];
    const answer = await fetch(this.url + (path ?? "/missing"), { redirect: "manual" });
    const cookie = cookieOf(answer);
    if (!cookie) throw new Error(`the ${role} link gave no session`);
    return this.client(role, cookie.slice(cookie.indexOf("=") + 1), options);
  }

  async organiser(): Promise<WorkshopClient> {
    return this.client("organiser", this.organiserCookie.slice(this.organiserCookie.indexOf("=") + 1));
  }

  async lookup(): Promise<LookupAnswer> {
    return askJson<LookupAnswer>(this.url, "POST", "/api/lookup", "", { code: this.joinCode });
  }

  /** Asks to be let in, as the join page does; asked twice with the same joinId it is the same person. */
  async admit(
    seat: { tableId?: string | null; sectorId?: string | null } = {},
    joinId = randomId(),
  ): Promise<JoinAnswer> {
    return askJson<JoinAnswer>(this.url, "POST", "/api/join", "", {
      code: this.joinCode,
      tableId: seat.tableId ?? null,
      sectorId: seat.sectorId ?? null,
      joinId,
    });
  }

  /** Somebody joins with the code, as a phone does. */
  async join(
    seat: { tableId?: string | null; sectorId?: string | null } = {},
    options: Partial<ClientOptions> = {},
  ) {
    const answer = await this.admit(seat);
    return this.client("participant", answer.token, { person: answer.participantId, ...options });
  }

  /** A connected client; resolves once it has its first view. */
  async client(
    role: SocketRole,
    token: string,
    options: Partial<ClientOptions> = {},
  ): Promise<WorkshopClient> {
    const client = new WorkshopClient({
      url: this.url,
      workshopId: this.workshopId,
      role,
      token,
      storage: memoryStorage(),
      transports: ["websocket"],
      ...options,
    });
    client.connect();
    await until(
      `${role} is online`,
      () => client.line.state === "online" || client.line.state === "lost",
      30_000,
    );
    if (client.line.state === "lost") throw new Error(`${role} was refused: ${client.line.reason}`);
    return client;
  }

  async export(name: string): Promise<Response> {
    return fetch(`${this.url}/api/workshops/${this.workshopId}/export/${name}`, {
      headers: { cookie: this.organiserCookie },
    });
  }
}

/** Sends a command and insists that it was done. */
export async function must(client: WorkshopClient, command: Command): Promise<Extract<Reply, { ok: true }>> {
  const reply = await client.send(command);
  if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.reason}`);
  return reply;
}

/** The steps of the day as a client sees them, in order. */
export function agenda(client: WorkshopClient): Activity[] {
  return activitiesInOrder(client.view.all("phase"), client.view.all("activity"));
}

function cookieOf(response: Response): string | undefined {
  return response.headers.getSetCookie()[0]?.split(";")[0];
}

async function askJson<T>(
  url: string,
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(url + path, {
    method,
    headers: { cookie, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
