import type { Context, Hono } from "hono";
import * as v from "valibot";
import { agendaOf } from "#domain/agenda.ts";
import { recordId } from "#domain/commands/schemas.ts";
import { type ReadonlyState, stageOf, stepOf, workshopOf } from "#domain/state.ts";
import type { Refused, RehearsalAnswer, RehearsalState } from "#protocol/http.ts";
import { rehearsalChange, rehearsalRequest } from "#protocol/requests.ts";
import { languageOf } from "../plain/texts.ts";
import type { OpenRoom } from "../room/rooms.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

const named = { de: "Probelauf", simple: "Probelauf", en: "Rehearsal" } as const;
const path = "/api/workshops/:id/rehearsal";

/** A workshop's rehearsal: started, steered and ended by organisers, by whoever leads the workshop, and by who leads the rehearsal. */
export function rehearsalRoutes(app: Hono, { rooms, sessions, rehearsals }: Services): void {
  /** The workshop of which it is a rehearsal, or the reason why not. */
  const enter = async (c: Context): Promise<{ open: OpenRoom; actorId: string } | Response> => {
    const id = c.req.param("id") ?? "";
    const open = v.is(recordId, id) ? await rooms.get(id) : null;
    const own = open && (await rehearsals.of(id));
    const session =
      sessionOf(c, sessions, "organiser", "") ??
      sessionOf(c, sessions, "lead", id) ??
      (own ? sessionOf(c, sessions, "lead", own.id) : null);
    if (!session) return c.json<Refused>({ refused: "unauthorised" }, 401);
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    return { open, actorId: session.actorId };
  };

  const tell = async (c: Context, workshopId: string, status: 200 | 201 = 200) => {
    const known = await rehearsals.of(workshopId);
    const open = known && (await rooms.get(known.id));
    const rehearsal = open ? stateOf(open.room.state, rehearsals) : null;
    return c.json<RehearsalAnswer>({ rehearsal }, status);
  };

  app.get(path, async (c) => {
    const entered = await enter(c);
    return entered instanceof Response ? entered : tell(c, entered.open.room.workshopId);
  });

  app.post(path, async (c) => {
    const entered = await enter(c);
    if (entered instanceof Response) return entered;
    const { open, actorId } = entered;
    const parsed = v.safeParse(rehearsalRequest, await c.req.json().catch(() => null));
    // A rehearsal is not rehearsed.
    const workshop = workshopOf(open.room.state);
    if (!parsed.success || workshop.rehearsal) return c.json<Refused>({ refused: "invalid" }, 400);
    const title = `${named[languageOf(c)]}: ${workshop.title}`.slice(0, 160);
    await rehearsals.start(open, { ...parsed.output, title, actorId });
    return tell(c, workshop.id, 201);
  });

  app.patch(path, async (c) => {
    const entered = await enter(c);
    if (entered instanceof Response) return entered;
    const parsed = v.safeParse(rehearsalChange, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const { workshopId } = entered.open.room;
    const known = await rehearsals.of(workshopId);
    if (!known || !(await rehearsals.change(known.id, parsed.output)))
      return c.json<Refused>({ refused: "not-found" }, 404);
    return tell(c, workshopId);
  });

  app.delete(path, async (c) => {
    const entered = await enter(c);
    if (entered instanceof Response) return entered;
    const { workshopId } = entered.open.room;
    const known = await rehearsals.of(workshopId);
    if (known) await rehearsals.end(known.id);
    return tell(c, workshopId);
  });
}

function stateOf(state: ReadonlyState, rehearsals: Services["rehearsals"]): RehearsalState {
  const { id, rehearsal } = workshopOf(state);
  const agenda = agendaOf(state);
  const at = agenda.findIndex((activity) => activity.id === stageOf(state).activityId);
  const activity = agenda[at];
  const pace = rehearsals.paceOf(id);
  const { participant, card, response, voted } = state.tables;
  return {
    workshopId: id,
    people: rehearsal?.people ?? 0,
    here: participant.size,
    cards: card.size,
    answers: response.size + voted.size,
    pace,
    isFinished: rehearsals.isFinished(id),
    step: activity
      ? { number: at + 1, of: agenda.length, title: activity.title, status: stepOf(state, activity.id).status }
      : null,
  };
}
