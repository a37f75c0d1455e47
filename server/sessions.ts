import type { Store, StoredSession } from "#db/store.ts";
import type { Actor } from "#domain/actors.ts";
import type { SocketRole } from "#protocol/messages.ts";
import { hashToken, newId, newToken } from "./secrets.ts";

export type Session = StoredSession;

/** As whom a session stands, by the role under which a page asks. */
export const roleOf: Record<SocketRole, Session["role"]> = {
  participant: "participant",
  lead: "facilitator",
  wall: "wall",
  host: "host",
  organiser: "organiser",
  // Sits among the participants' sessions, with a cookie of its own.
  reviewer: "participant",
};

type SessionStore = Pick<Store, "addSession" | "removeSession" | "seeSession">;

/** Who holds which token. Read from the store at start, then kept beside it, so that each message can be authorised. */
export class Sessions {
  #byHash = new Map<string, Session>();

  /** Organisers: the last day on which each came, by the hash of their token. */
  #seenOn = new Map<string, string>();

  private constructor(private readonly store: SessionStore) {}

  static async load(store: SessionStore & Pick<Store, "sessions">): Promise<Sessions> {
    const sessions = new Sessions(store);
    for (const session of await store.sessions()) {
      sessions.#byHash.set(session.tokenHash, session);
      if (session.lastSeenOn) sessions.#seenOn.set(session.tokenHash, session.lastSeenOn);
    }
    return sessions;
  }

  find(token: string | undefined): Session | null {
    const session = (token === undefined ? undefined : this.#byHash.get(hashToken(token))) ?? null;
    if (session?.role === "organiser") this.#see(session);
    return session;
  }

  /** Everybody who may do everything, in the order in which they came, with the last day on which each was here. */
  organisers(): { readonly session: Session; readonly seenOn: string | null }[] {
    return [...this.#byHash.values()]
      .filter(({ role }) => role === "organiser")
      .sort((a, b) => a.createdAt - b.createdAt)
      .map((session) => ({ session, seenOn: this.#seenOn.get(session.tokenHash) ?? null }));
  }

  /** Takes somebody's access away, at once and on disk. */
  async revoke(session: Session): Promise<void> {
    this.#byHash.delete(session.tokenHash);
    try {
      await this.store.removeSession(session.tokenHash);
    } catch (error) {
      // Else whoever was sent away would be back after a restart, and nobody would have been told.
      this.#byHash.set(session.tokenHash, session);
      throw error;
    }
  }

  /** Only the day, and once a day: who has access is to be seen, not when somebody works. */
  #see({ tokenHash }: Session): void {
    const day = new Date().toISOString().slice(0, 10);
    if (this.#seenOn.get(tokenHash) === day) return;
    this.#seenOn.set(tokenHash, day);
    // The next visit of another day tries again; nothing hangs on this one.
    void this.store.seeSession(tokenHash, day).catch((error: unknown) => console.error("a day was not noted", error));
  }

  /** Whether a session still stands; asked again for every command. */
  stands(session: Session): boolean {
    return this.#byHash.get(session.tokenHash) === session;
  }

  /** Makes a session and gives back its token, which is not stored. */
  async open(
    wanted: Pick<Session, "workshopId" | "role"> & { actorId?: string; tableId?: string | null; token?: string; label?: string },
  ): Promise<{ session: Session; token: string }> {
    const token = wanted.token ?? newToken();
    const session: Session = {
      tokenHash: hashToken(token),
      workshopId: wanted.workshopId,
      role: wanted.role,
      actorId: wanted.actorId ?? newId(),
      tableId: wanted.tableId ?? null,
      createdAt: Date.now(),
      label: wanted.label ?? null,
    };
    const known = this.#byHash.get(session.tokenHash);
    if (known) return { session: known, token };
    await this.store.addSession(session);
    this.#byHash.set(session.tokenHash, session);
    return { session, token };
  }

  /** Forgets everybody of a workshop, or those in one role; the store has already done so. */
  forget(workshopId: string, role?: Session["role"]): void {
    for (const [hash, session] of this.#byHash)
      if (session.workshopId === workshopId && (role === undefined || session.role === role)) this.#byHash.delete(hash);
  }
}

export function actorOf(session: Session): Actor {
  const id = session.actorId;
  if (session.role === "host") return { role: "host", id, tableId: session.tableId ?? "" };
  return { role: session.role, id };
}
