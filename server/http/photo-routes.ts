import type { Context, Hono } from "hono";
import * as v from "valibot";
import { activityRules } from "#activities/rules.ts";
import type { Audience } from "#domain/actors.ts";
import { pictureType } from "#domain/commands/logo.ts";
import { recordId, shortText } from "#domain/commands/schemas.ts";
import { openViewer } from "#domain/viewer.ts";
import type { Refused } from "#protocol/http.ts";
import { socketRoles } from "#protocol/messages.ts";
import type { OpenRoom } from "../room/rooms.ts";
import { newToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { actorOf, type Session } from "../sessions.ts";
import { sessionOf } from "./request-session.ts";

export const isPhotoUpload = (method: string, path: string): boolean =>
  method === "POST" && /^\/api\/workshops\/[\w-]{1,64}\/photos$/.test(path);

const about = v.object({
  card: recordId,
  alt: shortText,
  role: v.picklist(["participant", "host", "lead"]),
});

/** Photographs come in from those who write on their story, and go out to those who may see it. */
export function photoRoutes(app: Hono, { rooms, sessions }: Services): void {
  const roomOf = async (id: string) => (v.is(recordId, id) ? rooms.get(id) : null);

  app.post("/api/workshops/:id/photos", async (c) => {
    const said = v.safeParse(about, c.req.query());
    if (!said.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const { card, alt, role } = said.output;
    const session = sessionOf(c, sessions, role, c.req.param("id"));
    if (!session) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const open = await roomOf(c.req.param("id"));
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    const data = Buffer.from(await c.req.arrayBuffer()).toString("base64");
    if (!pictureType(data)) return c.json<Refused>({ refused: "not-a-picture" }, 415);
    const reply = await open.room.submit(actorOf(session), newToken(), { type: "photo.add", cardId: card, alt, data });
    return reply.ok ? c.json(reply.result, 201) : c.json<Refused>({ refused: reply.reason }, 409);
  });

  app.get("/api/workshops/:id/photos/:photoId", async (c) => {
    const { id, photoId } = c.req.param();
    const open = await roomOf(id);
    const photo = open?.room.state.tables.photo.get(photoId);
    // Whoever may not see it is not told that it is there.
    if (!open || !photo || !sees(c, open, photoId)) return c.json<Refused>({ refused: "not-found" }, 404);
    return c.body(Buffer.from(photo.data, "base64"), 200, {
      "content-type": photo.mime,
      // Another picture is another id; hidden ones are asked for anew soon.
      "cache-control": "private, max-age=300",
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });

  const sees = (c: Context, open: OpenRoom, photoId: string): boolean =>
    socketRoles.some((role) => {
      const session = sessionOf(c, sessions, role, open.room.workshopId);
      const audience = session && audienceOf(session, open);
      return audience && openViewer(open.room.state, audience, activityRules).record(`photo:${photoId}`) !== null;
    });
}

function audienceOf(session: Session, { room }: OpenRoom): Audience {
  switch (session.role) {
    case "participant":
      return { role: "phone", tableId: room.state.tables.participant.get(session.actorId)?.tableId ?? null };
    case "host":
      return { role: "host", tableId: session.tableId ?? "" };
    case "wall":
      return { role: "wall" };
    case "facilitator":
    case "organiser":
      return { role: "lead" };
  }
}
