const ownMachine = /^(localhost|127\.|\[?::1\]?$|0\.0\.0\.0)/;

export const isOwnMachine = (hostname: string): boolean => ownMachine.test(hostname);

/**
 * The address that phones in the hall can reach. The page's own is taken, unless that is this machine's name for
 * itself: then the one that the lead handed over. Null when neither is known, so that no code ever says "localhost".
 */
export function hallOrigin(page: { origin: string; hostname: string }, hint: string | null): string | null {
  if (!isOwnMachine(page.hostname)) return page.origin;
  try {
    const url = new URL(hint ?? "");
    return /^https?:$/.test(url.protocol) && !isOwnMachine(url.hostname) ? url.origin : null;
  } catch {
    return null;
  }
}

/** Without the scheme, as people type it. */
export const typedAddress = (origin: string): string => origin.replace(/^https?:\/\//, "");

const localNetwork = /^https?:\/\/(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|[^/]*\.local(:|$)|localhost|127\.|\[)/;

/** Only devices in this machine's own network open such an address; at home it leads nowhere. */
export const isLocalAddress = (origin: string): boolean => localNetwork.test(origin);

/** Where this browser remembers which of the machine's addresses the hall uses: one for prints, codes and the wall. */
export const chosenOriginKey = "weitblick.hall-origin";
