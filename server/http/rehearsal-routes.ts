import type { Context, Hono } from "hono";
import { agendaOf } from "#domain/agenda.ts";
import { type ReadonlyState, stageOf, stepOf, workshopOf } from "#domain/state.ts";
import type { RehearsalAnswer, RehearsalState } from "#protocol/http.ts";
import { rehearsalChange, rehearsalRequest } from "#protocol/requests.ts";
import { languageOf } from "../plain/texts.ts";
import type { Services } from "../services.ts";
import { bodyOf, Denied, roomOf } from "./asked.ts";
import { sessionOf } from "./request-session.ts";

const named = { de: "Probelauf", simple: "Probelauf", en: "Rehearsal" } as const;
const path = "/api/workshops/:id/rehearsal";

/** A workshop's rehearsal: started, steered and ended by organisers, by whoever leads the workshop, and by who leads the rehearsal. */
export function rehearsalRoutes(app: Hono, { rooms, sessions, rehearsals }: Services): void {
  /** The workshop of which it is a rehearsal, that rehearsal, and who asks. */
  const enter = async (c: Context) => {
    const id = c.req.param("id") ?? "";
    const own = await rehearsals.of(id);
    const session =
      sessionOf(c, sessions, "organiser", "") ??
      sessionOf(c, sessions, "lead", id) ??
      (own ? sessionOf(c, sessions, "lead", own.id) : null);
    if (!session) throw new Denied("unauthorised", 401);
    return { open: await roomOf(rooms, id), own, actorId: session.actorId };
  };

  const tell = async (c: Context, workshopId: string, status: 200 | 201 = 200) => {
    const known = await rehearsals.of(workshopId);
    const open = known && (await rooms.get(known.id));
    const rehearsal = open ? stateOf(open.room.state, rehearsals) : null;
    return c.json<RehearsalAnswer>({ rehearsal }, status);
  };

  app.get(path, async (c) => tell(c, (await enter(c)).open.room.workshopId));

  app.post(path, async (c) => {
    const { open, actorId } = await enter(c);
    const wish = await bodyOf(c, rehearsalRequest);
    const workshop = workshopOf(open.room.state);
    // A rehearsal is not rehearsed.
    if (workshop.rehearsal) throw new Denied("invalid", 400);
    const title = `${named[languageOf(c)]}: ${workshop.title}`.slice(0, 160);
    await rehearsals.start(open, { ...wish, title, actorId });
    return tell(c, workshop.id, 201);
  });

  app.patch(path, async (c) => {
    const { open, own } = await enter(c);
    const pace = await bodyOf(c, rehearsalChange);
    if (!own || !(await rehearsals.change(own.id, pace))) throw new Denied("not-found", 404);
    return tell(c, open.room.workshopId);
  });

  app.delete(path, async (c) => {
    const { open, own } = await enter(c);
    if (own) await rehearsals.end(own.id);
    return tell(c, open.room.workshopId);
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
