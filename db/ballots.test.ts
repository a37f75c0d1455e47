import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { put } from "#domain/state.ts";
import { ida } from "#domain/testing/cast.ts";
import { type Done, openHall } from "#domain/testing/hall.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { agreement, countIn, placesOf } from "./testing/ballot-bytes.ts";
import { freshStore, storeAll } from "./testing/fresh-store.ts";

/** A store in which people vote one after the other, as the room would commit it. */
async function pollingStation() {
  const made = freshStore();
  const hall = openHall();
  await storeAll(made.store, hall.done);
  let { seq } = hall.state;
  const commit = async (change: Partial<Done>) => {
    seq += 1;
    await made.store.commit("talgrund", [
      {
        seq,
        at: seq,
        actorRole: ida.role,
        actorId: ida.id,
        commandType: "activity",
        commandId: null,
        undoes: null,
        result: {},
        changes: [],
        ...change,
      },
    ]);
  };
  return {
    ...made,
    hall,
    /** Somebody puts a ballot in, or changes it. */
    cast: (activityId: string, key: string, count: number) => {
      const dots = Object.fromEntries(Array.from({ length: count }, (_, index) => [`id-${index}`, 1]));
      const ballot = { kind: "ballot", id: `${activityId}.1.${key}`, activityId, round: 1, dots } as const;
      return commit({ changes: [put(hall.state, ballot)] });
    },
    close: (activityId: string) => commit({ shuffleBallots: activityId }),
    fold: () => made.database.checkpoint(),
  };
}

type Station = Awaited<ReturnType<typeof pollingStation>>;

/**
 * Which ballots lie together and where in their page: the same for two files when the order of casting has left no
 * trace. Which page of the file a leaf was given tells how large the vote was before, and is left out.
 */
function layout(file: string, keys: readonly string[]): string[] {
  const pages = new Map<number, string[]>();
  for (const [key, places] of placesOf(file, keys))
    for (const { page, at } of places) pages.set(page, [...(pages.get(page) ?? []), `${key}@${at % 4096}`]);
  return [...pages.values()].map((page) => page.sort().join(" ")).sort();
}

/** The same ballots in two stations, put in by the same people in two orders; then what `end` does. */
async function twoOrders(count: number, end: (station: Station, keys: string[]) => Promise<unknown>) {
  const chance = randomFrom(count);
  const ballots = Array.from({ length: count }, () => ({ key: chance.hex(64), dots: 1 + chance.upTo(4) }));
  const files = [];
  for (const order of [ballots, chance.some(ballots, count)]) {
    const station = await pollingStation();
    for (const { key, dots } of order) await station.cast("punkte", key, dots);
    await end(
      station,
      order.map(({ key }) => key),
    );
    files.push(station.file);
  }
  const keys = ballots.map(({ key }) => key);
  return { files, layouts: files.map((file) => layout(file, keys)), keys };
}

describe("ballots on the disk", () => {
  it("[VO15] tell the order in which they were cast while the vote is open: the test can see it", async () => {
    const { layouts } = await twoOrders(30, async (station) => station.fold());
    expect(layouts[0]).not.toEqual(layouts[1]);
    const few = await twoOrders(9, async (station) => station.fold());
    // On one page somebody could read all of it off.
    expect(agreement(few.keys, placesOf(few.files[0] ?? "", few.keys))).toBe(1);
  });

  it.each([8, 18, 30, 70, 300])(
    "[VO15] tell nothing of it once the vote is closed (%i ballots)",
    async (count) => {
      const { layouts, files, keys } = await twoOrders(count, async (station, order) => {
        // Some think again, the first ones last.
        for (const key of order.slice(0, Math.floor(count / 4)).reverse())
          await station.cast("punkte", key, 2);
        await station.cast("punkte", order[0] ?? "", 1);
        for (const key of order) await station.cast("punkte", key, 3);
        await station.close("punkte");
      });
      expect(layouts[0]).toEqual(layouts[1]);
      for (const file of files) {
        expect(statSync(`${file}-wal`).size).toBe(0);
        // No second copy of any: each row says its key twice, in its own column and in its words.
        expect([...placesOf(file, keys).values()].filter((places) => places.length !== 2)).toEqual([]);
        expect(countIn(file, '"dots":')).toBe(count);
      }
    },
  );

  it("[VO15] also when two votes, and two rounds of one, lie on the same pages", async () => {
    const chance = randomFrom(15);
    const steps = ["punkte", "offen", "punkte", "offen", "punkte"].map((step) => ({
      step,
      keys: Array.from({ length: 9 }, () => chance.hex(64)),
    }));
    const layouts: string[][] = [];
    const all = steps.flatMap(({ keys }) => keys);
    for (const turned of [false, true]) {
      const station = await pollingStation();
      for (const { step, keys } of steps) {
        for (const key of turned ? keys.toReversed() : keys) await station.cast(step, key, 2);
        await station.close(step);
      }
      layouts.push(layout(station.file, all));
      expect(countIn(station.file, '"dots":')).toBe(all.length);
    }
    expect(layouts[0]).toEqual(layouts[1]);
  });
});
