import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id for records: 72 random bits, unique and short on the wire. Knowing one gives nobody a right. */
export const newId = (): string => randomBytes(9).toString("base64url");

/** A token for links and sessions: 192 random bits. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** Only the hash of a session token is stored. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Six characters of Crockford's base 32, easy to read aloud: about 1.07e9 of them. */
export function newJoinCode(): string {
  return Array.from(randomBytes(6), (byte) => crockford[byte % 32]).join("");
}

/** What people type for a code: spaces and dashes go, O is 0, I and L are 1. Null when it cannot be one. */
export function normaliseCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code) ? code : null;
}

/** The token of a link, derived from the workshop's secret: links need not be stored, and all change with the secret. */
export function linkToken(linkSecret: string, purpose: string): string {
  return createHmac("sha256", linkSecret).update(purpose).digest("base64url").slice(0, 32);
}

export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The six digits with which a second device takes over; with each turn there are others. */
export function pinOf(linkSecret: string, turn: number): string {
  const bytes = createHmac("sha256", linkSecret).update(`pin:${turn}`).digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}
