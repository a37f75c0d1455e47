import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { SocketRole } from "#protocol/messages.ts";
import { sessionCookie } from "../cookies.ts";
import { roleOf, type Session, type Sessions } from "../sessions.ts";

/** The session that a request brings for a role, from its cookie or its bearer token. */
export function sessionOf(c: Context, sessions: Sessions, role: SocketRole, workshopId: string): Session | null {
  const bearer = c.req.header("authorization")?.match(/^Bearer (\S{1,200})$/)?.[1];
  const session = sessions.find(bearer ?? getCookie(c, sessionCookie(role, workshopId)));
  if (!session || session.role !== roleOf[role]) return null;
  return session.role === "organiser" || session.workshopId === workshopId ? session : null;
}

/** Keeps a session in the browser for the day and the weeks after it; scripts cannot read it. */
export function giveCookie(c: Context, role: SocketRole, workshopId: string, token: string): void {
  keepSecret(c, sessionCookie(role, workshopId), token, "/");
}

/** A secret of a link goes into a cookie that scripts cannot read. */
export function keepSecret(c: Context, name: string, secret: string, path: string): void {
  setCookie(c, name, secret, {
    httpOnly: true,
    sameSite: "Lax",
    path,
    maxAge: 90 * 24 * 3600,
    // A hall's plain http refuses Secure cookies.
    secure: c.req.header("x-forwarded-proto") === "https" || new URL(c.req.url).protocol === "https:",
  });
}
