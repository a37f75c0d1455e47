import type { Hono } from "hono";
import type { Invitation, Store } from "#db/store.ts";
import type { InvitationLink, Organisers } from "#protocol/http.ts";
import { invitationRequest } from "#protocol/requests.ts";
import { hallOrigins } from "../addresses.ts";
import { hashToken, newId, newToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { bodyOf, Denied, organiserOf } from "./asked.ts";
import { dayOf } from "./create-workshop.ts";

/** How long an invitation waits; in a mailbox it would otherwise lie open for years. */
const invitationLasts = 14 * 24 * 3600 * 1000;

const stands = ({ createdAt }: Invitation, now: number) => now - createdAt < invitationLasts;

/** Who may do everything here: inviting, seeing, taking away. Nobody needs to give a name. */
export function organisersRoutes(app: Hono, services: Services): void {
  const { store, sessions, gateway, textGateway, settings } = services;

  app.get("/api/organisers", async (c) => {
    const me = organiserOf(c, sessions);
    const now = Date.now();
    const waiting = (await store.invitations()).filter((it) => stands(it, now));
    return c.json<Organisers>({
      organisers: sessions.organisers().map(({ session, seenOn }) => ({
        id: session.actorId,
        label: session.label ?? null,
        since: dayOf(session.createdAt),
        lastSeenOn: seenOn,
        me: session === me,
      })),
      invitations: waiting.map(({ id, label, createdAt }) => ({ id, label, since: dayOf(createdAt) })),
    });
  });

  app.post("/api/organisers/invitations", async (c) => {
    organiserOf(c, sessions);
    const { label } = await bodyOf(c, invitationRequest);
    const token = newToken();
    const createdAt = Date.now();
    await store.addInvitation({ tokenHash: hashToken(token), id: newId(), label, createdAt });
    const origins = hallOrigins(services.port(), settings.publicUrl);
    return c.json<InvitationLink>({ origins, path: `/o/${token}` }, 201);
  });

  app.delete("/api/organisers/invitations/:id", async (c) => {
    organiserOf(c, sessions);
    const taken = await store.takeInvitation({ id: c.req.param("id") });
    if (!taken) throw new Denied("not-found", 404);
    return c.json({ removed: true });
  });

  app.delete("/api/organisers/:id", async (c) => {
    organiserOf(c, sessions);
    const all = sessions.organisers();
    const found = all.find(({ session }) => session.actorId === c.req.param("id"));
    if (!found) throw new Denied("not-found", 404);
    // Else nobody could come in again without somebody at the machine.
    if (all.length === 1) throw new Denied("last-organiser", 409);
    await sessions.revoke(found.session);
    gateway.revoke(found.session);
    textGateway.revoke(found.session);
    return c.json({ removed: true });
  });
}

/** Takes an invitation that a link names, if it is one and still stands: what its session is to be called. */
export async function redeemInvitation(store: Store, token: string, now: number): Promise<{ label: string } | null> {
  const taken = await store.takeInvitation({ tokenHash: hashToken(token) });
  return taken && stands(taken, now) ? { label: taken.label } : null;
}
