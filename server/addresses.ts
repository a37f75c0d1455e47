import { networkInterfaces } from "node:os";

/** Networks that phones in a hall are likely to be in, most likely first. */
const likely = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** The addresses under which phones may reach this machine, best guess first; never localhost. */
export function hallOrigins(port: number, publicUrl: string | null): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((it) => it.family === "IPv4" && !it.internal && !it.address.startsWith("169.254."))
    .map((it) => it.address)
    .sort((a, b) => rank(a) - rank(b));
  const found = [...new Set(addresses)].map((address) => `http://${address}${port === 80 ? "" : `:${port}`}`);
  return publicUrl === null ? found : [publicUrl, ...found];
}

function rank(address: string): number {
  const at = likely.findIndex((pattern) => pattern.test(address));
  return at === -1 ? likely.length : at;
}
