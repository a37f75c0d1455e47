import { mkdirSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { activityRules } from "#activities/rules.ts";
import { openDatabase } from "#db/database.ts";
import { sqliteStore } from "#db/sqlite-store.ts";
import { httpApp, isOurs } from "./http/app.ts";
import { setPageHeaders } from "./http/page-headers.ts";
import { openKeeping } from "./keeping/keeping.ts";
import { Rehearsals } from "./rehearsal/rehearsals.ts";
import { Rooms } from "./room/rooms.ts";
import { Searches } from "./searching/searches.ts";
import { isSame, newToken } from "./secrets.ts";
import type { Services } from "./services.ts";
import { Sessions } from "./sessions.ts";
import type { Settings } from "./settings.ts";
import { openSocketGateway } from "./socket-gateway.ts";
import { openTextGateway } from "./text-gateway.ts";
import { Texts } from "./text/texts.ts";

export interface RunningServer {
  readonly port: number;
  /** The path of the organiser's link; its token is good for one use. */
  readonly organiserPath: string;
  stop(): Promise<void>;
}

/** Starts everything on one port. `pages: false` leaves Next out, for tests of the protocol alone. */
export async function startServer(
  settings: Settings,
  {
    pages = true,
    root = process.cwd(),
    now = Date.now,
  }: { pages?: boolean; root?: string; now?: () => number } = {},
): Promise<RunningServer> {
  mkdirSync(settings.dataDir, { recursive: true });
  const store = sqliteStore(openDatabase(path.join(settings.dataDir, "weitblick.sqlite")));
  const sessions = await Sessions.load(store);
  const http = createServer();
  let rooms: Rooms | null = null;
  const openRooms = () => {
    if (!rooms) throw new Error("asked before the rooms were open");
    return rooms;
  };
  const texts = new Texts({ store });
  const { publicUrl } = settings;
  const gateway = openSocketGateway(http, { sessions, publicUrl, texts, rooms: openRooms });
  const textGateway = openTextGateway(http, { sessions, publicUrl, texts, store, rooms: openRooms });
  const keeping = openKeeping({
    store,
    settings,
    sessions,
    texts,
    now,
    onBackupFailing: (since) => gateway.tellBackupFailing(since),
  });
  rooms = new Rooms(
    store,
    activityRules,
    (workshopId) => gateway.outlet(workshopId),
    (open) => {
      gateway.watch(open);
      texts.watch(open);
      keeping.watch(open);
    },
    (workshopId) => texts.drop(workshopId),
  );
  const rehearsals = new Rehearsals({ store, rooms, sessions, gateway, now });
  const searches = new Searches();
  let organiserToken: string | null = newToken();
  const organiserPath = `/o/${organiserToken}`;
  const services: Services = {
    settings,
    store,
    sessions,
    rooms,
    gateway,
    texts,
    textGateway,
    keeping,
    rehearsals,
    searches,
    port: () => (http.address() as AddressInfo).port,
    redeemOrganiserToken: (token) => {
      if (organiserToken === null || !isSame(token, organiserToken)) return false;
      organiserToken = null;
      return true;
    },
  };
  const ours = getRequestListener(httpApp(services).fetch);
  const showPage = pages ? await pageHandler(settings, http, root) : null;
  http.on("request", (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://server");
    // socket.io answers its own requests on this same server.
    if (pathname.startsWith("/socket.io/")) return;
    if (isOurs(pathname)) {
      void ours(request, response);
      return;
    }
    if (!showPage) {
      response.writeHead(404).end();
      return;
    }
    setPageHeaders(request, response, settings.development);
    void showPage(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(settings.port, settings.host, resolve);
  });
  keeping.start(rooms, () => rehearsals.endOld());
  return {
    port: services.port(),
    organiserPath,
    stop: async () => {
      gateway.goodbye({ reason: "restart" });
      await Promise.all([rehearsals.stop(), searches.stop()]);
      await texts.stop();
      textGateway.close();
      await rooms.settle();
      await gateway.close();
      http.closeAllConnections();
      await keeping.stop();
      store.close();
    },
  };
}

async function pageHandler(settings: Settings, http: HttpServer, root: string) {
  // Loaded here: tests and measurements of the protocol alone do without.
  const { default: next } = await import("next");
  // Next listens for upgrades on the server it is given: in production on one that nobody connects to.
  const httpServer = settings.development ? http : createServer();
  const app = next({ dev: settings.development, dir: root, httpServer, customServer: true });
  await app.prepare();
  http.on("upgrade", (request, socket) => {
    const { pathname } = new URL(request.url ?? "/", "http://server");
    if (pathname.startsWith("/socket.io/") || pathname.startsWith("/yjs/")) return;
    if (settings.development && pathname.startsWith("/_next/")) return;
    socket.destroy();
  });
  return app.getRequestHandler();
}
