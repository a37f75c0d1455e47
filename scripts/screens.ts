import { parseArgs } from "node:util";
import { Hall } from "#e2e/support/hall.ts";
import { Album } from "./screens/album.ts";
import { playAround } from "./screens/around.ts";
import { playChain } from "./screens/chain.ts";
import { playDay } from "./screens/day.ts";
import { visitDesk } from "./screens/desk.ts";
import { visitPlaces } from "./screens/places.ts";

/**
 * Plays a workshop and takes a picture of every role in every state: an empty board, a few cards, 300 cards, and what
 * stands beside the steps, and the steps from factors to options. `npm run screens [-- --only sammeln]` writes to screens/, with an index page.
 */
const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const fills = [
  { name: "leer", cards: 0, people: 1 },
  { name: "wenige", cards: 12, people: 24 },
  { name: "viele", cards: 300, people: 24 },
];
const album = new Album("screens", only);

await inHall((hall) => visitPlaces(album, hall));
await inHall((hall) => playAround(album, hall));
await inHall((hall) => playChain(album, hall));
for (const fill of fills) await inHall((hall) => playDay(album, hall, fill));
await inHall((hall) => visitDesk(album, hall));
console.log(`${album.finish()} Bilder, Übersicht: screens/index.html`);
process.exit(0);

async function inHall(visit: (hall: Hall) => Promise<void>): Promise<void> {
  const hall = await Hall.open();
  try {
    await visit(hall);
    if (hall.pageErrors.length > 0) console.error(hall.pageErrors.join("\n"));
  } finally {
    await hall.close();
  }
}
