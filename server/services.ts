import type { Store } from "#db/store.ts";
import type { Keeping } from "./keeping/keeping.ts";
import type { Rehearsals } from "./rehearsal/rehearsals.ts";
import type { SocketGateway } from "./socket-gateway.ts";
import type { Rooms } from "./room/rooms.ts";
import type { Searches } from "./searching/searches.ts";
import type { Sessions } from "./sessions.ts";
import type { TextGateway } from "./text-gateway.ts";
import type { Texts } from "./text/texts.ts";
import type { Settings } from "./settings.ts";

/** What the parts of one server share. Made once in main.ts; nothing else keeps live state. */
export interface Services {
  readonly settings: Settings;
  readonly store: Store;
  readonly sessions: Sessions;
  readonly rooms: Rooms;
  readonly gateway: SocketGateway;
  readonly texts: Texts;
  readonly textGateway: TextGateway;
  readonly keeping: Keeping;
  readonly rehearsals: Rehearsals;
  readonly searches: Searches;
  /** The port that is really listened on. */
  readonly port: () => number;
  /** Takes the one-time token of the organiser's link; true exactly once. */
  readonly redeemOrganiserToken: (token: string) => boolean;
}
