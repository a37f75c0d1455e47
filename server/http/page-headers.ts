import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Headers of pages. Next reads the nonce from the request's policy and puts it into its own scripts, so the policy is
 * set on both. In development Next needs eval for its refresh, so there the policy is left out.
 */
export function setPageHeaders(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  // The lead's screen shows the wall in a frame of our own.
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  if (development || request.url?.startsWith("/_next/")) return;
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    // Safari before 15.4 does not count ws: as 'self'.
    `connect-src 'self' ws://${request.headers.host ?? ""} wss://${request.headers.host ?? ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "form-action 'self'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}
