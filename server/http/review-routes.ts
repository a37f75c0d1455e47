import type { Context, Hono } from "hono";
import { html } from "hono/html";
import * as v from "valibot";
import { isCircleOpen } from "#domain/circles.ts";
import { recordId } from "#domain/commands/schemas.ts";
import { isArchived, type ReadonlyState } from "#domain/state.ts";
import type { Refused, ReviewLinks } from "#protocol/http.ts";
import { plainPage } from "../plain/page.ts";
import { languageOf, textsIn } from "../plain/texts.ts";
import { isSame, linkToken, newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { actorOf } from "../sessions.ts";
import { giveCookie, sessionOf } from "./request-session.ts";

interface Reviews {
  readonly activityId: string;
  readonly round: number;
}

const purposeOf = ({ activityId, round }: Reviews) => `review:${activityId}:${round}`;

function circlesOf(state: ReadonlyState): Reviews[] {
  return [...state.tables.step.values()].flatMap(({ id, circles = {} }) =>
    Object.keys(circles).map((round) => ({ activityId: id, round: Number(round) })),
  );
}

/** Ways for other people to look at results, weeks after the day too: no code, no table, one page. */
export function reviewRoutes(app: Hono, { rooms, store, sessions }: Services): void {
  app.get("/api/workshops/:id/reviews", async (c) => {
    const id = c.req.param("id");
    const allowed = sessionOf(c, sessions, "organiser", "") ?? sessionOf(c, sessions, "lead", id);
    if (!allowed) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const entry = await store.find({ workshopId: id });
    const open = entry && (await rooms.get(id));
    if (!entry || !open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    const links = circlesOf(open.room.state).map((reviews) => ({
      ...reviews,
      path: `/v/${id}/${linkToken(entry.linkSecret, purposeOf(reviews))}`,
    }));
    return c.json<ReviewLinks>({ links });
  });

  app.get("/v/:id/:token", async (c) => {
    const { id, token } = c.req.param();
    const entry = v.is(recordId, id) ? await store.find({ workshopId: id }) : null;
    const open = entry && (await rooms.get(id));
    if (!entry || !open) return ended(c);
    const { state } = open.room;
    const reviews = circlesOf(state).find((one) =>
      isSame(token, linkToken(entry.linkSecret, purposeOf(one))),
    );
    if (!reviews) return ended(c);
    if (isArchived(state)) return archived(c);
    const circle = state.tables.step.get(reviews.activityId)?.circles?.[reviews.round];
    const known = sessionOf(c, sessions, "reviewer", id);
    const came = known && state.tables.participant.get(known.actorId)?.reviews;
    // Who comes again by the same link is the same person, and may read that it has ended.
    if (came?.activityId === reviews.activityId && came.round === reviews.round)
      return c.redirect(`/validierung/${id}`, 303);
    if (!isCircleOpen(circle, Date.now())) return ended(c);
    const opened = await sessions.open({ workshopId: id, role: "participant" });
    const reply = await open.room.submit(actorOf(opened.session), `review-${newId()}`, {
      type: "participant.review",
      ...reviews,
    });
    if (!reply.ok) return ended(c);
    giveCookie(c, "reviewer", id, opened.token);
    return c.redirect(`/validierung/${id}`, 303);
  });
}

/** The same words for a round that is over, a link that never was, and a workshop that is gone. */
function ended(c: Context): Response | Promise<Response> {
  const language = languageOf(c);
  const t = textsIn(language);
  return c.html(plainPage(t, language, t.reviewEnded, html`<p>${t.reviewAsk}</p>`), 404);
}

function archived(c: Context): Response | Promise<Response> {
  const language = languageOf(c);
  const t = textsIn(language);
  return c.html(plainPage(t, language, t.reviewEnded, html`<p>${t.reviewArchived}</p>`), 410);
}
