import type { Hono } from "hono";
import * as v from "valibot";
import { pictureType } from "#domain/commands/logo.ts";
import { recordId, shortText } from "#domain/commands/schemas.ts";
import type { Refused } from "#protocol/http.ts";
import { newToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { actorOf } from "../sessions.ts";
import { sessionOf } from "./request-session.ts";

export const isLogoUpload = (method: string, path: string): boolean =>
  method === "POST" && /^\/api\/workshops\/[\w-]{1,64}\/logos$/.test(path);

const about = v.object({ use: v.picklist(["funding", "organisation"]), alt: shortText });

/** Logos come in from the organiser as they are, and go out to everybody: the join page shows them to strangers. */
export function logoRoutes(app: Hono, { rooms, sessions }: Services): void {
  app.post("/api/workshops/:id/logos", async (c) => {
    const session = sessionOf(c, sessions, "organiser", "");
    if (!session) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const said = v.safeParse(about, c.req.query());
    if (!said.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const id = c.req.param("id");
    const open = v.is(recordId, id) ? await rooms.get(id) : null;
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    const data = Buffer.from(await c.req.arrayBuffer()).toString("base64");
    if (!pictureType(data)) return c.json<Refused>({ refused: "not-a-picture" }, 415);
    const reply = await open.room.submit(actorOf(session), newToken(), { type: "logo.add", ...said.output, data });
    return reply.ok ? c.json(reply.result, 201) : c.json<Refused>({ refused: reply.reason }, 409);
  });

  app.get("/api/workshops/:id/logos/:logoId", async (c) => {
    const { id, logoId } = c.req.param();
    const open = v.is(recordId, id) ? await rooms.get(id) : null;
    const logo = open?.room.state.tables.logo.get(logoId);
    if (!logo) return c.json<Refused>({ refused: "not-found" }, 404);
    return c.body(Buffer.from(logo.data, "base64"), 200, {
      "content-type": logo.mime,
      // Another picture is another id.
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });
}
