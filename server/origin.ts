/**
 * Whether a browser's request comes from one of our own pages: its Origin names the host it was sent to, or the
 * public address behind a proxy. Clients without a browser send no Origin and bring a token instead of cookies.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string | null): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === publicUrl) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
