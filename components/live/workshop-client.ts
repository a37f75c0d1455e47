import { io, type Socket } from "socket.io-client";
import type { Command } from "#domain/commands.ts";
import {
  type ClientToServer,
  type Presence,
  protocolVersion,
  type Reply,
  type ReplyReason,
  type ServerToClient,
  type SocketRole,
  type ViewDifference,
} from "#protocol/messages.ts";
import { Outbox } from "./outbox.ts";
import { randomId } from "./random-id.ts";
import { type KeyStorage, memoryStorage } from "./storage.ts";
import { ViewStore } from "./view-store.ts";

/** How the line to the server is. "lost" for good: the page must be reloaded or joined again. */
export type Line =
  | { readonly state: "connecting" }
  | { readonly state: "online" }
  | { readonly state: "offline" }
  | { readonly state: "lost"; readonly reason: ReplyReason | "ended" };

export interface ClientOptions {
  readonly workshopId: string;
  readonly role: SocketRole;
  /** The server's address; empty for the page's own. */
  readonly url?: string;
  /** A session token for clients without cookies. */
  readonly token?: string;
  readonly storage?: KeyStorage;
  /** Tells the outboxes of several people on one device apart. */
  readonly person?: string;
  readonly transports?: ("websocket" | "polling")[];
  /** Is told of each view message, for measuring. */
  readonly onView?: (message: ViewDifference) => void;
  /** Is told how many characters arrived, for measuring. */
  readonly onData?: (length: number) => void;
}

const answerWithin = 8000;
const fatal: ReadonlySet<string> = new Set(["unauthorised", "reload", "unknown-workshop"]);

/** The one client of the protocol: for screens, rehearsal, benchmark and tests alike. */
export class WorkshopClient {
  readonly view = new ViewStore();
  readonly outbox: Outbox;
  readonly socket: Socket<ServerToClient, ClientToServer>;
  #line: Line = { state: "connecting" };
  #presence: Presence = { connected: 0, facilitators: 0, backupFailsSince: null };
  #listeners = new Set<() => void>();
  #clock: { server: number; local: number } | null = null;
  #closed = false;

  constructor(private readonly options: ClientOptions) {
    const { workshopId, role, token } = options;
    this.outbox = new Outbox(
      options.storage ?? memoryStorage(),
      `weitblick.outbox.${workshopId}.${options.person ?? role}.`,
    );
    this.socket = io(options.url ?? "", {
      auth: { protocol: protocolVersion, workshopId, role, ...(token ? { token } : {}) },
      transports: options.transports ?? ["websocket", "polling"],
      tryAllTransports: true,
      reconnectionDelay: 400,
      reconnectionDelayMax: 3000,
      // Seventy phones come back at once after a break; spread them out.
      randomizationFactor: 0.9,
      timeout: 5000,
      forceNew: true,
      autoConnect: false,
    });
    const { onData } = options;
    if (onData)
      this.socket.io.on("open", () =>
        this.socket.io.engine.on("data", (data: string | ArrayBuffer) =>
          onData(typeof data === "string" ? data.length : data.byteLength),
        ),
      );
    this.socket.on("connect", () => void this.#greet());
    this.socket.on("disconnect", (reason) => {
      this.outbox.close();
      if (this.#line.state !== "lost") this.#setLine({ state: "offline" });
      // After a disconnect by the server socket.io does not come back by itself.
      if (reason === "io server disconnect") this.#connectLater();
    });
    this.socket.on("connect_error", (error) => {
      if (fatal.has(error.message)) this.#lose(error.message as ReplyReason);
      else this.#setLine({ state: "offline" });
    });
    this.socket.on("view", (message) => {
      options.onView?.(message);
      if (!this.view.take(message)) void this.#greet();
    });
    this.socket.on("private", (message) => this.view.takePrivate(message));
    this.socket.on("presence", (message) => {
      this.#presence = message;
      this.#tell();
    });
    this.socket.on("goodbye", ({ reason }) => {
      if (reason === "ended") this.#lose("ended");
      if (reason === "revoked") this.#lose("unauthorised");
      if (reason === "stale") this.#lose("reload");
    });
    this.outbox.subscribe(() => this.#tell());
  }

  get line(): Line {
    return this.#line;
  }

  get presence(): Presence {
    return this.#presence;
  }

  /** The server's clock, carried on by this device's monotonic one: a phone's wrong clock does no harm. */
  now = (): number => {
    return this.#clock ? this.#clock.server + (performance.now() - this.#clock.local) : Date.now();
  };

  connect(): void {
    this.socket.connect();
  }

  close(): void {
    this.#closed = true;
    this.outbox.dispose();
    this.#listeners.clear();
    this.socket.disconnect();
  }

  /** Says that the device woke up: a socket that looks open may be long dead. */
  wake(): void {
    if (this.#line.state === "lost") return;
    if (!this.socket.connected) {
      this.socket.connect();
      return;
    }
    this.socket.timeout(3000).emit("hello", { have: this.view.at }, (error, welcome) => {
      if (error) this.socket.disconnect().connect();
      else if (welcome.ok) this.view.take(welcome.view);
    });
  }

  /** Sends a command that must not be lost: it waits in the outbox until it is acknowledged. */
  keep(command: Command, slot: string | null = null): { id: string; reply: Promise<Reply> } {
    return this.outbox.add(command, slot);
  }

  /** Sends a command that is meant for now: without a connection it fails, and is not sent behind one's back later. */
  async send(command: Command): Promise<Reply | { ok: false; reason: "offline" }> {
    if (!this.socket.connected) return { ok: false, reason: "offline" };
    const id = randomId();
    return this.#deliver(id, command).catch(() => ({ ok: false, reason: "offline" }) as const);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #deliver = (id: string, command: Command): Promise<Reply> =>
    this.socket.timeout(answerWithin).emitWithAck("command", { id, command });

  async #greet(): Promise<void> {
    const asked = performance.now();
    try {
      const welcome = await this.socket.timeout(answerWithin).emitWithAck("hello", { have: this.view.at });
      if (!welcome.ok) {
        // A server that cannot read just now is no reason to give up.
        if (welcome.reason === "busy" || welcome.reason === "disk-full") this.#connectLater();
        else this.#lose(welcome.reason);
        return;
      }
      const answered = performance.now();
      this.#clock = { server: welcome.now, local: (asked + answered) / 2 };
      this.options.onView?.(welcome.view);
      this.view.take(welcome.view);
      this.view.takePrivate(welcome.private);
      this.#setLine({ state: "online" });
      this.outbox.open(this.#deliver);
    } catch {
      // No answer: this connection is of no use, the next one greets again.
      if (this.socket.connected) this.socket.disconnect().connect();
    }
  }

  #connectLater(): void {
    const again = () => {
      const { state } = this.#line;
      if (!this.#closed && state !== "lost" && state !== "online") this.socket.disconnect().connect();
    };
    setTimeout(again, 500 + Math.random() * 1500);
  }

  #lose(reason: ReplyReason | "ended"): void {
    this.outbox.close();
    this.#setLine({ state: "lost", reason });
    this.socket.disconnect();
  }

  #setLine(line: Line): void {
    this.#line = line;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
