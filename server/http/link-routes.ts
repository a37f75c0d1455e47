import type { Hono } from "hono";
import type { SocketRole } from "#protocol/messages.ts";
import { isSame, linkToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { redeemInvitation } from "./organisers-routes.ts";
import { giveCookie, sessionOf } from "./request-session.ts";

const roles = { lead: "facilitator", wall: "wall", host: "host" } as const;

/** What a link's token is derived from. */
export const linkPurpose = (role: keyof typeof roles, tableId: string | null) => `${role}:${tableId ?? ""}`;

/** Links with secrets become cookies at once; the address that stays in the browser holds none. */
export function linkRoutes(app: Hono, services: Services): void {
  app.get("/o/:token", async (c) => {
    if (sessionOf(c, services.sessions, "organiser", "")) return c.redirect("/organiser", 303);
    const typed = c.req.param("token");
    const invited = services.redeemOrganiserToken(typed) ? {} : await redeemInvitation(services.store, typed, Date.now());
    if (!invited) return c.redirect("/link-expired?role=organiser", 303);
    const { token } = await services.sessions.open({ workshopId: null, role: "organiser", ...invited });
    giveCookie(c, "organiser", "", token);
    return c.redirect("/organiser", 303);
  });

  app.get("/l/:workshopId/:role/:token", async (c) => {
    const { workshopId, role, token } = c.req.param();
    if (!(role in roles)) return c.redirect("/link-expired", 303);
    const linkRole = role as keyof typeof roles;
    const tableId = c.req.query("table") ?? null;
    const entry = await services.store.find({ workshopId });
    const open = tableId === null ? null : await services.rooms.get(workshopId);
    // A table that was taken out of the plan has no host any more.
    const isThere = tableId === null || open?.room.state.tables.table.has(tableId);
    if (!entry || !isThere || !isSame(token, linkToken(entry.linkSecret, linkPurpose(linkRole, tableId))))
      return c.redirect(`/link-expired?role=${linkRole}`, 303);
    const known = sessionOf(c, services.sessions, linkRole satisfies SocketRole, workshopId);
    if (!known || known.tableId !== tableId) {
      const opened = await services.sessions.open({ workshopId, role: roles[linkRole], tableId });
      giveCookie(c, linkRole, workshopId, opened.token);
    }
    return c.redirect(`/${linkRole}/${workshopId}`, 303);
  });
}
