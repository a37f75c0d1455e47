import type { Context } from "hono";
import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import type { Refused } from "#protocol/http.ts";
import type { OpenRoom, Rooms } from "../room/rooms.ts";
import type { Session, Sessions } from "../sessions.ts";
import { sessionOf } from "./request-session.ts";

/** A request that is not done, with the reason and status of its answer; the app answers with it, wherever it is thrown. */
export class Denied extends Error {
  override readonly name = "Denied";

  constructor(
    readonly refused: Refused["refused"],
    readonly status: 400 | 401 | 404 | 409 | 503,
  ) {
    super(refused);
  }
}

/** The organiser who asks; nobody else comes further than here. */
export function organiserOf(c: Context, sessions: Sessions): Session {
  const session = sessionOf(c, sessions, "organiser", "");
  if (!session) throw new Denied("unauthorised", 401);
  return session;
}

/** What was sent along, if it is what the schema says. */
export async function bodyOf<Schema extends v.GenericSchema>(c: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await c.req.json().catch(() => null));
  if (!parsed.success) throw new Denied("invalid", 400);
  return parsed.output;
}

/** The workshop that is asked about, with everything that was accepted on disk. */
export async function roomOf(rooms: Rooms, workshopId: string | undefined): Promise<OpenRoom> {
  const open = v.is(recordId, workshopId) ? await rooms.get(workshopId) : null;
  if (!open) throw new Denied("unknown-workshop", 404);
  await open.room.settled();
  return open;
}
