import type { Context, Hono } from "hono";
import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { recordsFromPlan } from "#domain/plan-copy.ts";
import { workshopOf } from "#domain/state.ts";
import { workshopRecords } from "#domain/template.ts";
import type { Refused, WorkshopLinks, WorkshopSummary } from "#protocol/http.ts";
import { createRequest } from "#protocol/requests.ts";
import { templateByName } from "#templates/templates.ts";
import { hallOrigins } from "../addresses.ts";
import { linkToken, newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { createWorkshop, dayOf, freeCode } from "./create-workshop.ts";
import { linkPurpose } from "./link-routes.ts";
import { sessionOf } from "./request-session.ts";

/** What an organiser does with whole workshops: list, make, hand out, delete. */
export function organiserRoutes(app: Hono, services: Services): void {
  const { store, rooms, sessions, settings, gateway, keeping, rehearsals, searches } = services;
  const isOrganiser = (c: Context) => sessionOf(c, sessions, "organiser", "") !== null;
  const forbidden = (c: Context) => c.json<Refused>({ refused: "unauthorised" }, 401);

  app.get("/api/workshops", async (c) => {
    if (!isOrganiser(c)) return forbidden(c);
    const summaries: WorkshopSummary[] = [];
    const rehearsed = new Set((await rehearsals.all()).map(({ rehearsal }) => rehearsal?.of));
    for (const entry of (await store.list()).reverse()) {
      const open = await rooms.get(entry.workshopId);
      if (!open) continue;
      const { id, title, place, date, archivedAt, rehearsal } = workshopOf(open.room.state);
      if (rehearsal) continue;
      const { participant, card } = open.room.state.tables;
      summaries.push({
        id,
        title,
        place,
        date,
        joinCode: entry.joinCode,
        participants: participant.size,
        cards: card.size,
        archived: archivedAt != null,
        rehearsed: rehearsed.has(id),
      });
    }
    return c.json(summaries);
  });

  app.post("/api/workshops", async (c) => {
    const session = sessionOf(c, sessions, "organiser", "");
    if (!session) return forbidden(c);
    const parsed = v.safeParse(createRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const createdAt = Date.now();
    const joinCode = await freeCode(store);
    const own = (await store.templates()).find(({ name }) => name === parsed.output.template);
    if (own) {
      const { name: templateName, records: plan } = own;
      const details = { id: newId(), title: parsed.output.title, date: dayOf(createdAt), joinCode, templateName };
      const workshopId = await createWorkshop(store, recordsFromPlan(plan, details, newId), session.actorId, createdAt);
      return c.json({ workshopId }, 201);
    }
    const template = templateByName(parsed.output.template);
    if (!template) return c.json<Refused>({ refused: "invalid" }, 400);
    const records = workshopRecords(
      template,
      {
        id: newId(),
        title: parsed.output.title,
        client: "",
        place: "",
        date: dayOf(createdAt),
        startsAt: template.startsAt,
        horizonYear: template.horizonYear,
        question: template.question,
        joinCode,
        funding: "",
      },
      newId,
    );
    const workshopId = await createWorkshop(store, records, session.actorId, createdAt);
    return c.json({ workshopId }, 201);
  });

  app.get("/api/workshops/:id/links", async (c) => {
    const workshopId = c.req.param("id");
    if (!isOrganiser(c) && !sessionOf(c, sessions, "lead", workshopId)) return forbidden(c);
    const entry = v.is(recordId, workshopId) ? await store.find({ workshopId }) : null;
    const open = entry && (await rooms.get(workshopId));
    if (!entry || !open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    const link = (role: "lead" | "wall" | "host", tableId: string | null) =>
      `/l/${workshopId}/${role}/${linkToken(entry.linkSecret, linkPurpose(role, tableId))}${tableId ? `?table=${tableId}` : ""}`;
    const origins = hallOrigins(services.port(), settings.publicUrl);
    return c.json<WorkshopLinks>({
      origins: origins.length > 0 ? origins : [new URL(c.req.url).origin],
      lead: link("lead", null),
      wall: link("wall", null),
      participants: `/j/${entry.joinCode}`,
      tables: [...open.room.state.tables.table.values()]
        .sort((a, b) => a.number - b.number)
        .map((table) => ({
          tableId: table.id,
          number: table.number,
          host: link("host", table.id),
          participants: `/j/${entry.joinCode}/${table.number}`,
        })),
    });
  });

  app.delete("/api/workshops/:id", async (c) => {
    if (!isOrganiser(c)) return forbidden(c);
    const workshopId = c.req.param("id");
    const open = await rooms.get(workshopId);
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    // What was only tried out goes first: without its workshop nobody would find it.
    const own = await rehearsals.of(workshopId);
    if (own) await rehearsals.end(own.id);
    if (workshopOf(open.room.state).rehearsal) {
      await rehearsals.end(workshopId);
      return c.json({ deleted: true });
    }
    gateway.goodbye({ reason: "ended" }, workshopId);
    searches.forget(workshopId);
    await open.room.settled();
    await rooms.drop(workshopId);
    await store.erase(workshopId, Date.now());
    sessions.forget(workshopId);
    // Gone is gone from the backups too, before anybody is told so.
    await keeping.renewBackups();
    return c.json({ deleted: true });
  });
}
