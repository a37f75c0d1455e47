import type { Store, StoredSession } from "#db/store.ts";
import type { Actor } from "#domain/actors.ts";
import { hashToken, newId, newToken } from "./secrets.ts";

export type Session = StoredSession;

/** Who holds which token. Read from the store at start, then kept beside it, so that each message can be authorised. */
export class Sessions {
  #byHash = new Map<string, Session>();

  private constructor(private readonly store: Pick<Store, "addSession">) {}

  static async load(store: Pick<Store, "addSession" | "sessions">): Promise<Sessions> {
    const sessions = new Sessions(store);
    for (const session of await store.sessions()) sessions.#byHash.set(session.tokenHash, session);
    return sessions;
  }

  find(token: string | undefined): Session | null {
    return (token === undefined ? undefined : this.#byHash.get(hashToken(token))) ?? null;
  }

  /** Whether a session still stands; asked again for every command. */
  stands(session: Session): boolean {
    return this.#byHash.get(session.tokenHash) === session;
  }

  /** Makes a session and gives back its token, which is not stored. */
  async open(
    wanted: Pick<Session, "workshopId" | "role"> & { actorId?: string; tableId?: string | null; token?: string },
  ): Promise<{ session: Session; token: string }> {
    const token = wanted.token ?? newToken();
    const session: Session = {
      tokenHash: hashToken(token),
      workshopId: wanted.workshopId,
      role: wanted.role,
      actorId: wanted.actorId ?? newId(),
      tableId: wanted.tableId ?? null,
      createdAt: Date.now(),
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
