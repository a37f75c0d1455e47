import { randomBytes } from "node:crypto";
import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { ReachAnswer, Refused } from "#protocol/http.ts";
import { plainPage } from "../plain/page.ts";
import { languageOf, textsIn } from "../plain/texts.ts";
import { newToken } from "../secrets.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

const mostChecks = 50;
const mostPhones = 2000;
const cookie = "weitblick.reach";

/**
 * Which phones reach this server over the hall's Wi-Fi: each scans a code, and the organiser sees the number grow.
 * Kept in memory only; a phone is a random sign of its own that says nothing about it.
 */
export function reachRoutes(app: Hono, { sessions }: Services): void {
  const checks = new Map<string, Set<string>>();
  const mayCheck = (c: Context) => {
    const id = c.req.param("id") ?? "";
    return sessionOf(c, sessions, "organiser", "") ?? sessionOf(c, sessions, "lead", id);
  };

  app.post("/api/workshops/:id/reach", (c) => {
    if (!mayCheck(c)) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const [oldest] = checks.keys();
    if (checks.size >= mostChecks && oldest !== undefined) checks.delete(oldest);
    const key = newToken().slice(0, 12);
    checks.set(key, new Set());
    return c.json<ReachAnswer>({ path: `/api/reach/${key}`, key, phones: 0 }, 201);
  });

  app.get("/api/workshops/:id/reach/:key", (c) => {
    if (!mayCheck(c)) return c.json<Refused>({ refused: "unauthorised" }, 401);
    const key = c.req.param("key");
    const phones = checks.get(key);
    if (!phones) return c.json<Refused>({ refused: "not-found" }, 404);
    return c.json<ReachAnswer>({ path: `/api/reach/${key}`, key, phones: phones.size });
  });

  app.get("/api/reach/:key", (c) => {
    const phones = checks.get(c.req.param("key"));
    const language = languageOf(c);
    const t = textsIn(language);
    if (phones && phones.size < mostPhones) {
      const known = getCookie(c, cookie);
      const phone = known && /^[\w-]{16}$/.test(known) ? known : randomBytes(12).toString("base64url");
      setCookie(c, cookie, phone, { httpOnly: true, sameSite: "Lax", path: "/api/reach" });
      phones.add(phone);
    }
    const words = phones ? html`<p>${t.reachText}</p>` : html`<p>${t.reachOver}</p>`;
    return c.html(plainPage(t, language, t.reachTitle, words));
  });
}
