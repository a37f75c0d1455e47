import type { Hono } from "hono";
import { planOf } from "#domain/plan-copy.ts";
import type { TemplateSummary } from "#protocol/http.ts";
import { templateRequest, titleRequest } from "#protocol/requests.ts";
import { templates } from "#templates/templates.ts";
import { newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { bodyOf, Denied, organiserOf, roomOf } from "./asked.ts";
import { sessionOf } from "./request-session.ts";

/** Templates: those that are shipped, and those that organisers saved from a workshop of theirs. */
export function templateRoutes(app: Hono, { store, rooms, sessions }: Services): void {
  app.get("/api/templates", async (c) => {
    const shipped = templates.map(
      ({ name, title, description }): TemplateSummary => ({ name, title, description }),
    );
    if (!sessionOf(c, sessions, "organiser", "")) return c.json(shipped);
    const own = (await store.templates()).map(({ name, title, createdAt, records }): TemplateSummary => {
      const count = (kind: string) => records.filter((record) => record.kind === kind).length;
      return {
        name,
        title: { de: title },
        description: { de: "" },
        own: { savedAt: createdAt, steps: count("activity"), tables: count("table") },
      };
    });
    return c.json([...shipped, ...own]);
  });

  app.post("/api/templates", async (c) => {
    organiserOf(c, sessions);
    const { workshopId, title } = await bodyOf(c, templateRequest);
    const { state } = (await roomOf(rooms, workshopId)).room;
    const name = `own-${newId()}`;
    await store.addTemplate({ name, title, createdAt: Date.now(), records: planOf(state) });
    return c.json({ name }, 201);
  });

  app.patch("/api/templates/:name", async (c) => {
    organiserOf(c, sessions);
    const { title } = await bodyOf(c, titleRequest);
    const renamed = await store.renameTemplate(c.req.param("name"), title);
    if (!renamed) throw new Denied("not-found", 404);
    return c.json({ renamed });
  });

  app.delete("/api/templates/:name", async (c) => {
    organiserOf(c, sessions);
    const removed = await store.removeTemplate(c.req.param("name"));
    if (!removed) throw new Denied("not-found", 404);
    return c.json({ removed });
  });
}
