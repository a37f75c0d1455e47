import type { Context, Hono } from "hono";
import * as v from "valibot";
import { logosInOrder } from "#domain/commands/logo.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { workshopOf } from "#domain/state.ts";
import { tableIsFull } from "#domain/tables.ts";
import type { JoinAnswer, LookupAnswer, Refused } from "#protocol/http.ts";
import { joinRequest, lookupRequest } from "#protocol/requests.ts";
import { hashToken, normaliseCode } from "../secrets.ts";
import type { Services } from "../services.ts";
import { actorOf } from "../sessions.ts";
import { FailureBucket } from "./failures.ts";
import { giveCookie, sessionOf } from "./request-session.ts";

/** Finding a workshop by its code, and joining it. */
export function joinRoutes(app: Hono, services: Services): void {
  const failures = new FailureBucket(30);

  const findByCode = async (c: Context, typed: string) => {
    const code = normaliseCode(typed);
    const entry = code === null ? null : await services.store.find({ joinCode: code });
    const open = entry && (await services.rooms.get(entry.workshopId));
    if (open) return { open, refusal: null };
    // Only wrong codes are slowed down; whoever types the right one is always let in.
    if (failures.isEmpty) return { open: null, refusal: c.json<Refused>({ refused: "too-many-tries" }, 429) };
    failures.take();
    return { open: null, refusal: c.json<Refused>({ refused: "unknown-code" }, 404) };
  };

  app.post("/api/lookup", async (c) => {
    const parsed = v.safeParse(lookupRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const { open, refusal } = await findByCode(c, parsed.output.code);
    if (!open) return refusal;
    const { state, workshopId } = open.room;
    const session = sessionOf(c, services.sessions, "participant", workshopId);
    const me = session && state.tables.participant.get(session.actorId);
    return c.json<LookupAnswer>(lookupAnswer(state, me?.tableId ?? null, Boolean(me)));
  });

  app.post("/api/join", async (c) => {
    const parsed = v.safeParse(joinRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const { code, tableId, sectorId, joinId, people } = parsed.output;
    const { open, refusal } = await findByCode(c, code);
    if (!open) return refusal;
    const { workshopId } = open.room;
    const known = sessionOf(c, services.sessions, "participant", workshopId);
    // The phone made the joinId; from it comes the token, so that a repeated request is the same person.
    const token = hashToken(`${workshopId} ${joinId}`);
    const session = known ?? (await services.sessions.open({ workshopId, role: "participant", token })).session;
    const reply = await open.room.submit(actorOf(session), `join-${joinId}`.slice(0, 64), {
      type: "participant.join",
      tableId,
      sectorId,
      ...(people !== undefined && { people }),
    });
    if (!reply.ok) return c.json<Refused>({ refused: reply.reason }, 409);
    if (!known) giveCookie(c, "participant", workshopId, token);
    return c.json<JoinAnswer>({ workshopId, participantId: session.actorId, token: known ? "" : token });
  });
}

function lookupAnswer(state: ReadonlyState, tableId: string | null, joined: boolean): LookupAnswer {
  const { id, title, place, funding } = workshopOf(state);
  return {
    workshopId: id,
    title,
    place,
    funding,
    logos: logosInOrder(state.tables.logo.values()).map((logo) => ({ id: logo.id, alt: logo.alt })),
    tables: [...state.tables.table.values()]
      .sort((a, b) => a.number - b.number)
      .map((table) => {
        const field = table.fieldId === null ? undefined : state.tables.field.get(table.fieldId);
        return {
          id: table.id,
          number: table.number,
          numeral: field?.numeral ?? null,
          field: field?.title ?? null,
          full: tableIsFull(state, table.id),
        };
      }),
    sectors: [...state.tables.sector.values()]
      .sort((a, b) => a.order - b.order)
      .map((sector) => ({ id: sector.id, title: sector.title })),
    tableId,
    joined,
  };
}
