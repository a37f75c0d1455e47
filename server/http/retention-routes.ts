import type { Hono } from "hono";
import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { retentionDaysOf, retentionEnds } from "#domain/retention.ts";
import type { Refused, RetentionAnswer } from "#protocol/http.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

/** For the organiser: until when it may be told who took part, and what has been taken out since. */
export function retentionRoutes(app: Hono, { store, sessions }: Services): void {
  app.get("/api/workshops/:id/retention", async (c) => {
    if (!sessionOf(c, sessions, "organiser", "")) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const id = c.req.param("id");
    const workshop = v.is(recordId, id) ? (await store.workshops()).find((it) => it.id === id) : undefined;
    if (!workshop) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    return c.json<RetentionAnswer>({
      days: retentionDaysOf(workshop),
      ends: retentionEnds(workshop),
      log: await store.retentionLog(id),
    });
  });
}
