import type { Server as HttpServer } from "node:http";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import * as v from "valibot";
import { type Audience, audienceKey } from "#domain/actors.ts";
import { commandSchema } from "#domain/commands.ts";
import {
  type ClientToServer,
  type Goodbye,
  protocolVersion,
  type ReplyReason,
  type ServerToClient,
  type SocketRole,
} from "#protocol/messages.ts";
import { envelopeSchema, handshakeSchema, helloSchema } from "#protocol/schemas.ts";
import { saveTextSchema } from "#protocol/text.ts";
import { parseCookies, sessionCookie } from "./cookies.ts";
import { isOwnOrigin } from "./origin.ts";
import type { Outlet } from "./room/broadcast.ts";
import type { OpenRoom, Rooms } from "./room/rooms.ts";
import { actorOf, roleOf, type Session, type Sessions } from "./sessions.ts";
import type { Texts } from "./text/texts.ts";

interface SocketData {
  workshopId: string;
  role: SocketRole;
  session: Session;
  audience: Audience | null;
  strikes: number;
}
type Line = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

/** Messages that make no sense; after this many the socket is cut. */
const patience = 3;

export interface SocketGateway extends Disposable {
  outlet(workshopId: string): Outlet;
  /** Watches a room's commits for what changes a socket's place. */
  watch(open: OpenRoom): void;
  /** Tells those who lead and organise since when no backup succeeds; null: one does again. */
  tellBackupFailing(since: number | null): void;
  /** Lets go of all sockets of a workshop, or of all. */
  goodbye(message: Goodbye, workshopId?: string): void;
  /** Lets go of all sockets of somebody whose access was taken away. */
  revoke(session: Session): void;
  close(): Promise<void>;
}

/**
 * The sockets of browsers: identify, parse, call one command, answer. A conversation: the handshake names workshop
 * and role and is authorised by its session; "hello" says what the screen already has and is answered with the rest;
 * from then on the screen sends commands and is sent differences.
 */
export function openSocketGateway(
  http: HttpServer,
  {
    sessions,
    rooms,
    texts,
    publicUrl,
  }: { sessions: Sessions; rooms: () => Rooms; texts: Pick<Texts, "save">; publicUrl: string | null },
): SocketGateway {
  const io = new Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>(http, {
    // Other upgrades are none of socket.io's business; the http server destroys them.
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, done) => {
      const own = isOwnOrigin(request.headers.origin, request.headers.host, publicUrl);
      done(own ? null : "foreign origin", own);
    },
  });

  io.use((socket, next) => {
    const refusal = identify(socket as Line, sessions);
    next(refusal === null ? undefined : new Error(refusal));
  });

  let backupFailsSince: number | null = null;
  const presence = new Map<string, ReturnType<typeof setTimeout>>();
  const tellPresence = (workshopId: string) => {
    if (presence.has(workshopId)) return;
    presence.set(
      workshopId,
      setTimeout(() => {
        presence.delete(workshopId);
        const connected = peopleIn(io, `${workshopId}/person/`);
        const leading = linesIn(io, `${workshopId}/lead`);
        const facilitators = leading.filter(({ data }) => data.role === "lead").length;
        io.to(`${workshopId}/lead`).emit("presence", { connected, facilitators, backupFailsSince });
      }, 400),
    );
  };

  io.on("connection", (socket) => {
    const line = socket as Line;
    const { workshopId } = line.data;
    line.on("hello", (hello, answer) =>
      safely(line, answer, async () => {
        const parsed = v.safeParse(helloSchema, hello);
        if (!parsed.success) return strike(line);
        const open = await rooms().get(workshopId);
        if (!open) return { ok: false, reason: "unknown-workshop" };
        await open.room.settled();
        if (hasLostTable(line, open)) return turnAway(line);
        const audience = audienceOf(line, open);
        // First what is missing, then the seat: else a difference could arrive before what it builds on.
        const view = open.broadcast.catchUp(audience, parsed.output.have);
        seat(line, audience);
        tellPresence(workshopId);
        return {
          ok: true,
          now: Date.now(),
          view,
          private:
            isPerson(line.data.role)
              ? open.broadcast.privateView(line.data.session.actorId)
              : { whole: true, set: [], drop: [] },
        };
      }),
    );
    line.on("command", (envelope, answer) =>
      safely(line, answer, async () => {
        if (!sessions.stands(line.data.session)) return turnAway(line);
        const parsed = v.safeParse(envelopeSchema, envelope);
        if (!parsed.success) return strike(line);
        const { id, command: sent } = parsed.output;
        const save = v.safeParse(saveTextSchema, sent);
        const command = v.safeParse(commandSchema, sent);
        if (!command.success && !save.success) return { ok: false, reason: "invalid" };
        const open = await rooms().get(workshopId);
        if (!open) return { ok: false, reason: "unknown-workshop" };
        if (hasLostTable(line, open)) return turnAway(line);
        const actor = actorOf(line.data.session);
        if (save.success) return texts.save(open, actor, id, save.output);
        return command.success ? open.room.submit(actor, id, command.output) : strike(line);
      }),
    );
    line.onAny((event: string) => {
      if (event !== "hello" && event !== "command") strike(line);
    });
    line.on("disconnect", () => tellPresence(workshopId));
  });

  return {
    outlet: (workshopId) => ({
      isHeard: (audience) => io.sockets.adapter.rooms.has(`${workshopId}/${audience}`),
      toAudiences: (audiences, message) =>
        void io.to(audiences.map((audience) => `${workshopId}/${audience}`)).emit("view", message),
      toParticipant: (participantId, message) =>
        void io.to(`${workshopId}/person/${participantId}`).emit("private", message),
      isHere: (participantId) => io.sockets.adapter.rooms.has(`${workshopId}/person/${participantId}`),
    }),
    watch: ({ room, broadcast }) => {
      room.onCommitted((entries) => {
        for (const { kind, id, before, after } of entries.flatMap((entry) => entry.changes)) {
          if (kind === "table" && after === null)
            for (const line of linesIn(io, `${room.workshopId}/${audienceKey({ role: "host", tableId: id })}`)) turnAway(line);
          // Whoever came by a link sits nowhere.
          if (after?.kind !== "participant" || after.reviewer) continue;
          const satAt = before?.kind === "participant" ? before.tableId : null;
          if (satAt === after.tableId) continue;
          // Another table is another audience: the whole view is new. So is the first one, if the line was there before.
          for (const socket of linesIn(io, `${room.workshopId}/person/${after.id}`)) {
            const audience: Audience = { role: "phone", tableId: after.tableId };
            const view = broadcast.catchUp(audience, null);
            seat(socket, audience);
            socket.emit("view", view);
          }
        }
      });
    },
    tellBackupFailing: (since) => {
      backupFailsSince = since;
      for (const name of io.sockets.adapter.rooms.keys())
        if (name.endsWith("/lead")) tellPresence(name.slice(0, -"/lead".length));
    },
    goodbye: (message, workshopId) => {
      const target = workshopId === undefined ? io : io.to(`${workshopId}/all`);
      target.emit("goodbye", message);
      if (message.reason !== "restart") (workshopId === undefined ? io : io.in(`${workshopId}/all`)).disconnectSockets(true);
    },
    revoke: (session) => {
      for (const line of io.sockets.sockets.values()) {
        if (line.data.session === session) turnAway(line);
      }
    },
    close: () => new Promise((resolve) => void io.close(() => resolve())),
    [Symbol.dispose]: () => void io.close(),
  };
}

/** Finds the session behind a handshake; says why not otherwise. */
function identify(socket: Line, sessions: Sessions): ReplyReason | null {
  const parsed = v.safeParse(handshakeSchema, socket.handshake.auth);
  if (!parsed.success) return "invalid";
  const { protocol, workshopId, role, token } = parsed.output;
  if (protocol !== protocolVersion) return "reload";
  const cookie = parseCookies(socket.handshake.headers.cookie).get(sessionCookie(role, workshopId));
  const session = sessions.find(token ?? cookie);
  if (!session || session.role !== roleOf[role]) return "unauthorised";
  if (session.workshopId !== workshopId && session.role !== "organiser") return "unauthorised";
  socket.data = { workshopId, role, session, audience: null, strikes: 0 };
  return null;
}

/** Who was taken out again, or never came by a link, sees a review of nothing. */
const nothingToSee: Audience = { role: "review", activityId: "", round: 0 };

/** Whoever answers for themselves has a private part. */
const isPerson = (role: SocketRole) => role === "participant" || role === "reviewer";

function audienceOf({ data }: Line, { room }: OpenRoom): Audience {
  switch (data.role) {
    case "reviewer": {
      const reviews = room.state.tables.participant.get(data.session.actorId)?.reviews;
      return reviews ? { role: "review", ...reviews } : nothingToSee;
    }
    case "participant":
      // A reviewer's token opens no participant's view.
      if (room.state.tables.participant.get(data.session.actorId)?.reviewer) return nothingToSee;
      return { role: "phone", tableId: room.state.tables.participant.get(data.session.actorId)?.tableId ?? null };
    case "host":
      return { role: "host", tableId: data.session.tableId ?? "" };
    case "wall":
      return { role: "wall" };
    case "lead":
    case "organiser":
      return { role: "lead" };
  }
}

/** A host whose table was taken out of the plan has no right any more; asked of the records, whatever the session says. */
const hasLostTable = ({ data }: Line, { room }: OpenRoom): boolean =>
  data.role === "host" && !room.state.tables.table.has(data.session.tableId ?? "");

function turnAway(line: Line): { ok: false; reason: "unauthorised" } {
  line.emit("goodbye", { reason: "revoked" });
  line.disconnect(true);
  return { ok: false, reason: "unauthorised" };
}

/** Puts a socket among those who see the same. */
function seat(line: Line, audience: Audience): void {
  const { workshopId, session } = line.data;
  if (line.data.audience) void line.leave(`${workshopId}/${audienceKey(line.data.audience)}`);
  line.data.audience = audience;
  void line.join([`${workshopId}/all`, `${workshopId}/${audienceKey(audience)}`]);
  if (isPerson(line.data.role)) void line.join(`${workshopId}/person/${session.actorId}`);
}

function strike(line: Line): { ok: false; reason: "invalid" } {
  line.data.strikes += 1;
  if (line.data.strikes >= patience) line.disconnect(true);
  return { ok: false, reason: "invalid" };
}

/** A handler that fails must neither stop the server nor leave the sender waiting. */
async function safely<T>(line: Line, answer: unknown, work: () => Promise<T | { ok: false; reason: ReplyReason }>) {
  const reply = typeof answer === "function" ? (answer as (value: unknown) => void) : () => undefined;
  try {
    reply(await work());
  } catch (error) {
    console.error(`a message of a ${line.data.role} failed`, error);
    reply({ ok: false, reason: "busy" });
  }
}

/** How many people of the hall are connected; whoever came by a link is not among them. */
function peopleIn(io: Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>, prefix: string): number {
  let count = 0;
  for (const name of io.sockets.adapter.rooms.keys())
    if (name.startsWith(prefix) && linesIn(io, name).some(({ data }) => data.role === "participant")) count += 1;
  return count;
}

function linesIn(io: Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>, room: string): Line[] {
  return [...(io.sockets.adapter.rooms.get(room) ?? [])].flatMap((id) => io.sockets.sockets.get(id) ?? []);
}
