import type { Hono } from "hono";
import * as v from "valibot";
import type { Invitation, Store } from "#db/store.ts";
import type { InvitationLink, Organisers, Refused } from "#protocol/http.ts";
import { invitationRequest } from "#protocol/requests.ts";
import { hallOrigins } from "../addresses.ts";
import { hashToken, newId, newToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { dayOf } from "./create-workshop.ts";
import { sessionOf } from "./request-session.ts";

/** How long an invitation waits; in a mailbox it would otherwise lie open for years. */
const invitationLasts = 14 * 24 * 3600 * 1000;

const stands = ({ createdAt }: Invitation, now: number) => now - createdAt < invitationLasts;

/** Who may do everything here: inviting, seeing, taking away. Nobody needs to give a name. */
export function organisersRoutes(app: Hono, services: Services): void {
  const { store, sessions, gateway, settings } = services;

  app.get("/api/organisers", async (c) => {
    const me = sessionOf(c, sessions, "organiser", "");
    if (!me) return c.json<Refused>({ refused: "unauthorised" }, 401);
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
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const parsed = v.safeParse(invitationRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const token = newToken();
    const createdAt = Date.now();
    await store.addInvitation({ tokenHash: hashToken(token), id: newId(), label: parsed.output.label, createdAt });
    const origins = hallOrigins(services.port(), settings.publicUrl);
    return c.json<InvitationLink>({ origins, path: `/o/${token}` }, 201);
  });

  app.delete("/api/organisers/invitations/:id", async (c) => {
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const taken = await store.takeInvitation({ id: c.req.param("id") });
    return taken ? c.json({ removed: true }) : c.json<Refused>({ refused: "not-found" }, 404);
  });

  app.delete("/api/organisers/:id", async (c) => {
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const all = sessions.organisers();
    const found = all.find(({ session }) => session.actorId === c.req.param("id"));
    if (!found) return c.json<Refused>({ refused: "not-found" }, 404);
    // Else nobody could come in again without somebody at the machine.
    if (all.length === 1) return c.json<Refused>({ refused: "last-organiser" }, 409);
    await sessions.revoke(found.session);
    gateway.revoke(found.session);
    return c.json({ removed: true });
  });
}

/** Takes an invitation that a link names, if it is one and still stands: what its session is to be called. */
export async function redeemInvitation(store: Store, token: string, now: number): Promise<{ label: string } | null> {
  const taken = await store.takeInvitation({ tokenHash: hashToken(token) });
  return taken && stands(taken, now) ? { label: taken.label } : null;
}
