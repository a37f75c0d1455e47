/** "Warnbild: Wenn es schlecht läuft" is "Warnbild" in a phone's head; the whole title is the page's. */
export function shortTitle(title: string): string {
  const colon = title.indexOf(": ");
  return colon >= 4 ? title.slice(0, colon) : title;
}
