import type { Hono } from "hono";
import { planOf, recordsFromPlan } from "#domain/plan-copy.ts";
import { workshopOf } from "#domain/state.ts";
import type { Refused } from "#protocol/http.ts";
import { archiveRequest, titleRequest } from "#protocol/requests.ts";
import { newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { bodyOf, organiserOf, roomOf } from "./asked.ts";
import { createWorkshop, dayOf, freeCode } from "./create-workshop.ts";

/** A workshop once more, with its plan alone; and put away, to be read only. */
export function copyRoutes(app: Hono, { store, rooms, sessions }: Services): void {
  app.post("/api/workshops/:id/copy", async (c) => {
    const { actorId } = organiserOf(c, sessions);
    const { title } = await bodyOf(c, titleRequest);
    const { state } = (await roomOf(rooms, c.req.param("id"))).room;
    const at = Date.now();
    const { templateName } = workshopOf(state);
    const details = { id: newId(), title, date: dayOf(at), joinCode: await freeCode(store), templateName };
    const records = recordsFromPlan(planOf(state), details, newId);
    return c.json({ workshopId: await createWorkshop(store, records, actorId, at) }, 201);
  });

  app.post("/api/workshops/:id/archive", async (c) => {
    const { actorId } = organiserOf(c, sessions);
    const { archived } = await bodyOf(c, archiveRequest);
    const { room } = await roomOf(rooms, c.req.param("id"));
    const reply = await room.submit({ role: "organiser", id: actorId }, newId(), { type: "setup.archive", archived });
    return reply.ok ? c.json({ archived }) : c.json<Refused>({ refused: reply.reason }, 503);
  });
}
