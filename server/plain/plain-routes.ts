import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { randomBytes } from "node:crypto";
import { type ReadonlyState, stepOf, workshopOf } from "#domain/state.ts";
import { tableIsFull } from "#domain/tables.ts";
import type { Reply } from "#protocol/messages.ts";
import { giveCookie, sessionOf } from "../http/request-session.ts";
import type { OpenRoom } from "../room/rooms.ts";
import { newToken, normaliseCode } from "../secrets.ts";
import type { Services } from "../services.ts";
import { actorOf } from "../sessions.ts";
import { plainPage, sayLine } from "./page.ts";
import { stepForm } from "./step-form.ts";
import { languageOf, refusalSentence, textsIn } from "./texts.ts";

/** For browsers that are too old for the app: plain forms that take cards and votes, through the same commands. */
export function plainRoutes(app: Hono, services: Services): void {
  const find = async (typed: string): Promise<OpenRoom | null> => {
    const code = normaliseCode(typed);
    const entry = code === null ? null : await services.store.find({ joinCode: code });
    return entry && services.rooms.get(entry.workshopId);
  };

  const codePage = async (c: Context, typed: string, refused: string | null) => {
    const language = languageOf(c);
    const t = textsIn(language);
    const open = typed === "" ? null : await find(typed);
    const reason = typed !== "" && !open ? "unknown-code" : refused;
    const say = sayLine(reason === null ? null : refusalSentence(t, reason));
    if (!open)
      return c.html(
        plainPage(t, language, t.join, html`<p>${t.intro}</p>${say}<form method="get" action="/plain"><label for="c">${t.code}</label><input id="c" name="code" value="${typed}" required><button>${t.next}</button></form>`),
      );
    const { state } = open.room;
    return c.html(plainPage(t, language, workshopOf(state).title, seatForm(state, typed, t, say)));
  };

  app.get("/plain", (c) => codePage(c, c.req.query("code") ?? "", null));

  app.post("/plain", async (c) => {
    const form = await c.req.parseBody();
    const code = String(form.code ?? "");
    const open = await find(code);
    if (!open) return codePage(c, code, "unknown-code");
    const { workshopId } = open.room;
    const known = sessionOf(c, services.sessions, "participant", workshopId);
    const token = newToken();
    const session = known ?? (await services.sessions.open({ workshopId, role: "participant", token })).session;
    const reply = await open.room.submit(actorOf(session), newToken(), {
      type: "participant.join",
      tableId: String(form.tableId ?? "") || null,
      sectorId: String(form.sectorId ?? "") || null,
      people: Number(/^[1-6]$/.exec(String(form.people))?.[0] ?? 1),
    });
    if (!reply.ok) return codePage(c, code, reply.reason);
    if (!known) giveCookie(c, "participant", workshopId, token);
    return c.redirect(`/plain/${workshopId}`, 303);
  });

  const stepPage = async (c: Context, say: string | null, typed = "") => {
    const workshopId = c.req.param("workshopId") ?? "";
    const language = languageOf(c);
    const t = textsIn(language);
    const open = await services.rooms.get(workshopId);
    const session = sessionOf(c, services.sessions, "participant", workshopId);
    const me = session && open?.room.state.tables.participant.get(session.actorId);
    if (!open || !me) return c.redirect("/plain", 303);
    const { state } = open.room;
    const form = stepForm({ state, me, t, language, commandId: newToken(), typed });
    const body = html`${sayLine(say)}${form}<p><a href="/plain/${workshopId}">${t.reload}</a></p>`;
    return c.html(plainPage(t, language, workshopOf(state).title, body));
  };

  app.get("/plain/:workshopId", (c) =>
    stepPage(c, c.req.query("saved") === undefined ? null : textsIn(languageOf(c)).saved),
  );

  app.post("/plain/:workshopId", async (c) => {
    const workshopId = c.req.param("workshopId");
    const open = await services.rooms.get(workshopId);
    const session = sessionOf(c, services.sessions, "participant", workshopId);
    if (!open || !session) return c.redirect("/plain", 303);
    const form = await c.req.parseBody();
    const reply = await sendForm(c, open, actorOf(session), form);
    if (reply.ok) return c.redirect(`/plain/${workshopId}?saved`, 303);
    // What was typed stands in the field again.
    return stepPage(c, refusalSentence(textsIn(languageOf(c)), reply.reason), String(form.text ?? ""));
  });
}

function seatForm(state: ReadonlyState, code: string, t: ReturnType<typeof textsIn>, say: ReturnType<typeof sayLine>) {
  const tables = [...state.tables.table.values()].sort((a, b) => a.number - b.number);
  const sectors = [...state.tables.sector.values()].sort((a, b) => a.order - b.order);
  return html`${say}<form method="post" action="/plain"><input type="hidden" name="code" value="${code}">
<label for="t">${t.table}</label><select id="t" name="tableId"><option value="">${t.anyTable}</option>${tables.map((table) => html`<option value="${table.id}">${table.number}${tableIsFull(state, table.id) ? ` (${t.full})` : ""}</option>`)}</select>
<label for="s">${t.sector}</label><select id="s" name="sectorId"><option value="">${t.noSector}</option>${sectors.map((sector) => html`<option value="${sector.id}">${sector.title}</option>`)}</select>
<label for="p">${t.people}</label><select id="p" name="people">${[1, 2, 3, 4, 5, 6].map((count) => html`<option>${count}</option>`)}</select>
<button>${t.join}</button></form>`;
}

type Form = Record<string, string | File>;

async function sendForm(
  c: Context,
  open: OpenRoom,
  actor: ReturnType<typeof actorOf>,
  form: Form,
): Promise<Reply> {
  const activityId = String(form.activityId ?? "");
  const commandId = String(form.commandId ?? "");
  const { state } = open.room;
  const activity = state.tables.activity.get(activityId);
  if (!activity || !/^[\w-]{16,64}$/.test(commandId)) return { ok: false, reason: "invalid" };
  const command = activity.type === "vote" ? castFrom(c, form, activityId, stepOf(state, activityId).round) : cardFrom(form);
  return open.room.submit(actor, commandId, { type: "activity", activityId, command });
}

function cardFrom(form: Form) {
  return {
    do: "write",
    text: String(form.text ?? ""),
    fieldId: null,
    dimensionId: String(form.dimensionId ?? "") || null,
  };
}

/** Without scripts the key of a secret ballot is kept in a cookie: the server does not store whose it is. */
function castFrom(c: Context, form: Form, activityId: string, round: number) {
  const name = `weitblick.ballot.${activityId}.${round}`;
  const ballotKey = getCookie(c, name) ?? randomBytes(32).toString("hex");
  setCookie(c, name, ballotKey, { httpOnly: true, sameSite: "Lax", path: "/plain", maxAge: 90 * 24 * 3600 });
  const dots = Object.fromEntries(
    Object.entries(form)
      .filter(([key]) => key.startsWith("dots."))
      .map(([key, count]) => [key.slice(5), Math.trunc(Number(count) || 0)])
      .filter(([, count]) => count !== 0),
  );
  return { do: "cast", dots, ballotKey };
}
