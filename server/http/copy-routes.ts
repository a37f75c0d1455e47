import type { Hono } from "hono";
import * as v from "valibot";
import { planOf, recordsFromPlan } from "#domain/plan-copy.ts";
import { workshopOf } from "#domain/state.ts";
import type { Refused } from "#protocol/http.ts";
import { archiveRequest, titleRequest } from "#protocol/requests.ts";
import { newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { createWorkshop, dayOf, freeCode } from "./create-workshop.ts";
import { sessionOf } from "./request-session.ts";

/** A workshop once more, with its plan alone; and put away, to be read only. */
export function copyRoutes(app: Hono, { store, rooms, sessions }: Services): void {
  app.post("/api/workshops/:id/copy", async (c) => {
    const session = sessionOf(c, sessions, "organiser", "");
    if (!session) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const parsed = v.safeParse(titleRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const open = await rooms.get(c.req.param("id"));
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    await open.room.settled();
    const at = Date.now();
    const { templateName } = workshopOf(open.room.state);
    const details = {
      id: newId(),
      title: parsed.output.title,
      date: dayOf(at),
      joinCode: await freeCode(store),
      templateName,
    };
    const records = recordsFromPlan(planOf(open.room.state), details, newId);
    return c.json({ workshopId: await createWorkshop(store, records, session.actorId, at) }, 201);
  });

  app.post("/api/workshops/:id/archive", async (c) => {
    const session = sessionOf(c, sessions, "organiser", "");
    if (!session) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const parsed = v.safeParse(archiveRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const open = await rooms.get(c.req.param("id"));
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    const actor = { role: "organiser", id: session.actorId } as const;
    const reply = await open.room.submit(actor, newId(), { type: "setup.archive", ...parsed.output });
    return reply.ok ? c.json({ archived: parsed.output.archived }) : c.json<Refused>({ refused: reply.reason }, 503);
  });
}
