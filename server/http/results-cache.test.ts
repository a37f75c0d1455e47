import { expect, it } from "vitest";
import { ida, ruth } from "#domain/testing/cast.ts";
import { freshRoom } from "../testing/room.ts";
import { ResultsCache } from "./results-cache.ts";

it("[RL5] seventy readers at once are one writing; the next is made when the workshop has gone on, or the next day", async () => {
  const { room, store, send } = await freshRoom();
  let written = 0;
  let now = Date.UTC(2026, 2, 14, 9, 0);
  const journal = (id: string) => {
    written += 1;
    return store.journal(id);
  };
  const cache = new ResultsCache({ journal }, () => now);
  const readers = () => Promise.all(Array.from({ length: 70 }, () => cache.page(room)));
  const pages = await readers();
  await readers();
  expect(written).toBe(1);
  expect(new Set(pages).size).toBe(1);
  await send(ida, { type: "step.open", activityId: "ideen" });
  await readers();
  expect(written).toBe(2);
  await send(ida, { type: "step.close", activityId: "ideen" });
  expect(await cache.file(room, "export.zip")).toBeNull();
  now += 24 * 3600 * 1000;
  const [zip, again] = await Promise.all([cache.file(room, "export.zip"), cache.file(room, "export.zip")]);
  expect(zip).toBeInstanceOf(Uint8Array);
  expect(again).toBe(zip);
  expect((await cache.page(room)).page).toContain("export.zip");
  await send(ruth, { type: "setup.results", open: true, renew: false });
  expect(await cache.file(room, "export.zip")).not.toBe(zip);
});
