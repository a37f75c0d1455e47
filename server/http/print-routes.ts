import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import type { Refused } from "#protocol/http.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

/** "Jetzt drucken": all boards as they are now, as a page that prints itself. */
export function printRoutes(app: Hono, { rooms, store, sessions, texts }: Services): void {
  app.get("/api/workshops/:id/print", async (c) => {
    const id = c.req.param("id");
    const allowed = sessionOf(c, sessions, "organiser", "") ?? sessionOf(c, sessions, "lead", id);
    if (!allowed) return c.redirect("/link-expired", 303);
    const open = v.is(recordId, id) ? await rooms.get(id) : null;
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    await texts.settle(id);
    await open.room.settled();
    const [{ printedBoards }, { printHtml }] = await Promise.all([import("#exports/print.ts"), import("#exports/html.ts")]);
    const record = { state: open.room.state, journal: await store.journal(id), exportedAt: Date.now(), timeZone: "Europe/Berlin" };
    const nonce = randomBytes(16).toString("base64");
    c.header("content-security-policy", `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`);
    return c.html(printHtml(printedBoards(record), nonce));
  });
}
