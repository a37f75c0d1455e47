import type { SocketRole } from "#protocol/messages.ts";

/** One cookie per role and workshop, so that one laptop can lead and feed the projector. */
export function sessionCookie(role: SocketRole, workshopId: string): string {
  return role === "organiser" ? "weitblick.organiser" : `weitblick.${role}.${workshopId}`;
}

/** The cookies of a request that came past the http library (sockets). */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}
