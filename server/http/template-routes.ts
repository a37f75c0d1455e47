import type { Hono } from "hono";
import * as v from "valibot";
import { planOf } from "#domain/plan-copy.ts";
import type { Refused, TemplateSummary } from "#protocol/http.ts";
import { templateRequest, titleRequest } from "#protocol/requests.ts";
import { templates } from "#templates/templates.ts";
import { newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

/** Templates: those that are shipped, and those that organisers saved from a workshop of theirs. */
export function templateRoutes(app: Hono, { store, rooms, sessions }: Services): void {
  app.get("/api/templates", async (c) => {
    const shipped = templates.map(
      ({ name, title, description }): TemplateSummary => ({ name, title: title.de, description: description.de }),
    );
    if (!sessionOf(c, sessions, "organiser", "")) return c.json(shipped);
    const own = (await store.templates()).map(({ name, title, createdAt, records }): TemplateSummary => {
      const count = (kind: string) => records.filter((record) => record.kind === kind).length;
      return {
        name,
        title,
        description: "",
        own: { savedAt: createdAt, steps: count("activity"), tables: count("table") },
      };
    });
    return c.json([...shipped, ...own]);
  });

  app.post("/api/templates", async (c) => {
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const parsed = v.safeParse(templateRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const open = await rooms.get(parsed.output.workshopId);
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    await open.room.settled();
    const name = `own-${newId()}`;
    const records = planOf(open.room.state);
    await store.addTemplate({ name, title: parsed.output.title, createdAt: Date.now(), records });
    return c.json({ name }, 201);
  });

  app.patch("/api/templates/:name", async (c) => {
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const parsed = v.safeParse(titleRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const renamed = await store.renameTemplate(c.req.param("name"), parsed.output.title);
    return renamed ? c.json({ renamed }) : c.json<Refused>({ refused: "not-found" }, 404);
  });

  app.delete("/api/templates/:name", async (c) => {
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const removed = await store.removeTemplate(c.req.param("name"));
    return removed ? c.json({ removed }) : c.json<Refused>({ refused: "not-found" }, 404);
  });
}
