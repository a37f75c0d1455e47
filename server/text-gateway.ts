import { createHmac } from "node:crypto";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import * as v from "valibot";
import { WebSocketServer } from "ws";
import type { Store } from "#db/store.ts";
import { textRight } from "#domain/pen.ts";
import { largestTextMessage, textAddress } from "#protocol/text.ts";
import { parseCookies, sessionCookie } from "./cookies.ts";
import { isOwnOrigin } from "./origin.ts";
import type { Rooms } from "./room/rooms.ts";
import { actorOf, roleOf, type Session, type Sessions } from "./sessions.ts";
import { TextConnection } from "./text/text-connection.ts";
import type { Texts } from "./text/texts.ts";

const path = /^\/yjs\/([A-Za-z0-9_-]{1,64})\/([A-Za-z0-9_-]{1,64})$/;
const beatMilliseconds = 10_000;

export interface TextGatewayOptions {
  readonly texts: Texts;
  readonly sessions: Sessions;
  readonly store: Pick<Store, "find">;
  readonly rooms: () => Rooms;
  readonly publicUrl: string | null;
}

export interface TextGateway extends Disposable {
  /** Lets go of all pages of somebody whose access was taken away. */
  revoke(session: Session): void;
  close(): void;
}

type Refused = { readonly status: 400 | 401 | 403 | 404 | 503 };

/**
 * The door of co-written texts at /yjs/: the same cookies and the same origin as everywhere, the document named by the
 * server, the right asked of the state. Whoever may not come in is told so by http.
 */
export function openTextGateway(http: HttpServer, options: TextGatewayOptions): TextGateway {
  const { texts, sessions, rooms, publicUrl } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestTextMessage, perMessageDeflate: false });
  const connections = new Set<TextConnection>();

  const enter = async (request: IncomingMessage): Promise<Refused | EnteringPage> => {
    if (!isOwnOrigin(request.headers.origin, request.headers.host, publicUrl)) return { status: 403 };
    const address = addressOf(request);
    if (!address) return { status: 400 };
    const { workshopId, textId, role, tab } = address;
    const session = sessions.find(parseCookies(request.headers.cookie).get(sessionCookie(role, workshopId)));
    if (!session || session.role !== roleOf[role]) return { status: 401 };
    if (session.workshopId !== workshopId && session.role !== "organiser") return { status: 401 };
    const open = await rooms().get(workshopId);
    const prose = open?.room.state.tables.prose.get(textId);
    if (!open || !prose) return { status: 404 };
    if (textRight(open.room.state, actorOf(session), prose) === null) return { status: 403 };
    const entry = await options.store.find({ workshopId });
    const text = entry && (await texts.open(open, prose));
    if (!entry || !text) return { status: 404 };
    return { open, text, session, clientId: clientIdOf(entry.linkSecret, session, textId, tab) };
  };

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    socket.on("error", () => socket.destroy());
    const entering = await enter(request).catch((error: unknown): Refused => {
      console.error("a text could not be opened", error);
      return { status: 503 };
    });
    if ("status" in entering) {
      socket.end(`HTTP/1.1 ${entering.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new TextConnection({ socket: webSocket, texts, sessions, ...entering });
      connections.add(connection);
      webSocket.on("close", () => connections.delete(connection));
    });
  };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.startsWith("/yjs/")) void upgrade(request, socket, head);
  };
  http.on("upgrade", onUpgrade);

  texts.onRights((workshopId) => {
    for (const connection of connections) if (connection.workshopId === workshopId) connection.check();
  });
  const beat = setInterval(() => {
    for (const connection of connections) connection.beat();
  }, beatMilliseconds);
  beat.unref();

  const close = () => {
    clearInterval(beat);
    http.off("upgrade", onUpgrade);
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  };
  return {
    revoke: (session) => {
      for (const connection of connections) if (connection.session === session) connection.check();
    },
    close,
    [Symbol.dispose]: close,
  };
}

type EnteringPage = Pick<
  ConstructorParameters<typeof TextConnection>[0],
  "open" | "text" | "session" | "clientId"
>;

function addressOf(request: IncomingMessage): v.InferOutput<typeof textAddress> | null {
  const url = new URL(request.url ?? "/", "http://server");
  const [, workshopId, textId] = path.exec(url.pathname) ?? [];
  const parsed = v.safeParse(textAddress, { workshopId, textId, ...Object.fromEntries(url.searchParams) });
  return parsed.success ? parsed.output : null;
}

/**
 * Under which number a page writes: worked out from a secret, so that it is the same after a flap and a restart, nobody
 * can take another's, and nothing about it has to be kept. 48 bits, for two never to meet.
 */
function clientIdOf(linkSecret: string, { tokenHash }: Session, textId: string, tab: string): number {
  return 2 + createHmac("sha256", linkSecret).update(`text ${tokenHash} ${textId} ${tab}`).digest().readUIntBE(0, 6);
}
