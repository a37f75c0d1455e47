import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { html } from "hono/html";
import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { workshopOf } from "#domain/state.ts";
import type { Refused, ResultsLink } from "#protocol/http.ts";
import { plainPage } from "../plain/page.ts";
import { languageOf, textsIn } from "../plain/texts.ts";
import type { OpenRoom } from "../room/rooms.ts";
import { isSame, linkToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { keepSecret, sessionOf } from "./request-session.ts";
import { ResultsCache } from "./results-cache.ts";

const cookieOf = (workshopId: string) => `weitblick.results.${workshopId}`;
const types = {
  "protokoll.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "export.zip": "application/zip",
} as const;

/** The results, for whoever has the link that the organiser gave away: no account, no line, only reading. */
export function resultsRoutes(app: Hono, { rooms, store, sessions, texts }: Services): void {
  const cache = new ResultsCache(store);

  const find = async (workshopId: string): Promise<{ open: OpenRoom; token: string } | null> => {
    const entry = v.is(recordId, workshopId) ? await store.find({ workshopId }) : null;
    const open = entry && (await rooms.get(workshopId));
    const link = open && workshopOf(open.room.state).resultsLink;
    return entry && open && link?.open
      ? { open, token: linkToken(entry.linkSecret, `results:${link.turn}`) }
      : null;
  };
  /** The room, for whoever brings the secret of the link that counts now. */
  const released = async (workshopId: string, secret: string | undefined): Promise<OpenRoom | null> => {
    const found = await find(workshopId);
    if (!found || secret === undefined || !isSame(secret, found.token)) return null;
    await texts.settle(workshopId);
    return found.open;
  };

  app.use("/ergebnis/*", async (c, next) => {
    await next();
    c.header("x-robots-tag", "noindex, nofollow");
  });

  app.get("/api/workshops/:id/results", async (c) => {
    const id = c.req.param("id");
    const allowed =
      sessionOf(c, sessions, "organiser", "") ?? sessionOf(c, sessions, "lead", id) ?? sessionOf(c, sessions, "wall", id);
    if (!allowed) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const found = await find(id);
    return c.json<ResultsLink>({ path: found && `/ergebnis/${id}/${found.token}` });
  });

  app.get("/ergebnis/:id/:file{protokoll\\.docx|export\\.zip}", async (c) => {
    const { id, file } = c.req.param();
    const open = await released(id, getCookie(c, cookieOf(id)));
    if (!open || (file !== "protokoll.docx" && file !== "export.zip")) return notReleased(c);
    const made = await cache.file(open.room, file);
    if (!made) return notReleased(c);
    return c.body(made, 200, {
      "content-type": types[file],
      "content-disposition": `attachment; filename="${workshopOf(open.room.state).date}-${file}"`,
    });
  });

  app.get("/ergebnis/:id/:token", async (c) => {
    const { id, token } = c.req.param();
    if (!(await released(id, token))) return notReleased(c);
    keepSecret(c, cookieOf(id), token, `/ergebnis/${id}`);
    return c.redirect(`/ergebnis/${id}`, 303);
  });

  app.get("/ergebnis/:id", async (c) => {
    const id = c.req.param("id");
    const open = await released(id, getCookie(c, cookieOf(id)));
    if (!open) return notReleased(c);
    const { page, scriptHash, tag } = await cache.page(open.room);
    c.header("cache-control", "private, no-cache");
    c.header("etag", tag);
    c.header(
      "content-security-policy",
      `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; script-src '${scriptHash}'; base-uri 'none'; frame-ancestors 'none'`,
    );
    return c.req.header("if-none-match") === tag ? c.body(null, 304) : c.html(page);
  });
}

/** The same words for a link that ended, one that never was, and a workshop that is gone. */
function notReleased(c: Context): Response | Promise<Response> {
  const language = languageOf(c);
  const t = textsIn(language);
  return c.html(plainPage(t, language, t.resultsEnded, html`<p>${t.resultsAsk}</p>`), 404);
}
