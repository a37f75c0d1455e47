import { randomBytes } from "node:crypto";
import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html, raw } from "hono/html";
import * as v from "valibot";
import type { ReachAnswer, Refused } from "#protocol/http.ts";
import { reachRequest } from "#protocol/requests.ts";
import { plainPage } from "../plain/page.ts";
import { languageOf, textsIn } from "../plain/texts.ts";
import { newToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

const mostChecks = 50;
const mostPhones = 2000;
const cookie = "weitblick.reach";
const sign = /^[\w-]{16}$/;

/**
 * Tries WebSocket from where the phone is: the first message of a line is enough. Written for old browsers, and
 * nothing but a word is sent.
 */
const tryLine = `(function () {
  var said = false;
  function say(line) {
    if (said) return;
    said = true;
    var p = document.getElementById(line);
    if (p) p.hidden = false;
    var request = new XMLHttpRequest();
    request.open("POST", location.pathname);
    request.setRequestHeader("content-type", "application/json");
    request.send(JSON.stringify({ line: line }));
  }
  setTimeout(function () { say("polling"); }, 5000);
  try {
    var socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/socket.io/?EIO=4&transport=websocket");
    socket.onmessage = function () { say("websocket"); socket.close(); };
    socket.onerror = function () { say("polling"); };
  } catch (error) { say("polling"); }
})();`;

type Line = "websocket" | "polling" | null;

/**
 * Which phones reach this server over the hall's Wi-Fi: each scans a code, and the organiser sees the number grow.
 * Kept in memory only; a phone is a random sign of its own that says nothing about it.
 */
export function reachRoutes(app: Hono, { sessions }: Services): void {
  const checks = new Map<string, Map<string, Line>>();
  const mayCheck = (c: Context) => {
    const id = c.req.param("id") ?? "";
    return sessionOf(c, sessions, "organiser", "") ?? sessionOf(c, sessions, "lead", id);
  };

  app.post("/api/workshops/:id/reach", (c) => {
    if (!mayCheck(c)) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const [oldest] = checks.keys();
    if (checks.size >= mostChecks && oldest !== undefined) checks.delete(oldest);
    const key = newToken().slice(0, 12);
    checks.set(key, new Map());
    return c.json(answer(key, new Map()), 201);
  });

  app.get("/api/workshops/:id/reach/:key", (c) => {
    if (!mayCheck(c)) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const key = c.req.param("key");
    const phones = checks.get(key);
    if (!phones) return c.json<Refused>({ refused: "not-found" }, 404);
    return c.json(answer(key, phones));
  });

  app.get("/api/reach/:key", (c) => {
    const phones = checks.get(c.req.param("key"));
    const language = languageOf(c);
    const t = textsIn(language);
    if (phones && phones.size < mostPhones) {
      const known = getCookie(c, cookie);
      const phone = known && sign.test(known) ? known : randomBytes(12).toString("base64url");
      setCookie(c, cookie, phone, { httpOnly: true, sameSite: "Lax", path: "/api/reach" });
      if (!phones.has(phone)) phones.set(phone, null);
    }
    if (!phones) return c.html(plainPage(t, language, t.reachTitle, html`<p>${t.reachOver}</p>`));
    const nonce = randomBytes(16).toString("base64");
    c.header(
      "content-security-policy",
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self' ws: wss:`,
    );
    const words = html`<p>${t.reachText}</p>
<p id="websocket" role="status" hidden>${t.reachQuick}</p><p id="polling" role="status" hidden>${t.reachSlow}</p>
<script nonce="${nonce}">${raw(tryLine)}</script>`;
    return c.html(plainPage(t, language, t.reachTitle, words));
  });

  app.post("/api/reach/:key", async (c) => {
    const phones = checks.get(c.req.param("key"));
    const parsed = v.safeParse(reachRequest, await c.req.json().catch(() => null));
    if (!parsed.success) return c.json<Refused>({ refused: "invalid" }, 400);
    const phone = getCookie(c, cookie) ?? "";
    // Only a phone that has opened the page is counted, and what it says replaces what it said.
    if (!phones?.has(phone)) return c.json<Refused>({ refused: "not-found" }, 404);
    phones.set(phone, parsed.output.line);
    return c.json({ ok: true });
  });
}

function answer(key: string, phones: ReadonlyMap<string, Line>): ReachAnswer {
  const count = (line: Line) => [...phones.values()].filter((said) => said === line).length;
  return {
    path: `/api/reach/${key}`,
    key,
    phones: phones.size,
    websocket: count("websocket"),
    polling: count("polling"),
  };
}
