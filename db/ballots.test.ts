import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agreement, countIn, placesOf } from "#server/testing/ballot-bytes.ts";
import type { Done } from "#domain/testing/hall.ts";
import { openHall } from "#domain/testing/hall.ts";
import { put } from "#domain/state.ts";
import { ida } from "#domain/testing/cast.ts";
import { type Chance, randomFrom } from "#domain/testing/random.ts";
import { type FreshStore, freshStore, storeAll } from "./testing/fresh-store.ts";

/** A store in which people vote one after the other, as the room would commit it. */
async function pollingStation(chance: Chance, made: FreshStore = freshStore()) {
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
    /** Somebody puts a ballot in; gives back its key. */
    cast: async (activityId: string, key = chance.hex(64)): Promise<string> => {
      const dots = Object.fromEntries(Array.from({ length: 1 + chance.upTo(4) }, (_, index) => [`id-${index}`, 1]));
      const ballot = { kind: "ballot", id: `${activityId}.1.${key}`, activityId, round: 1, dots } as const;
      await commit({ changes: [put(hall.state, ballot)] });
      return key;
    },
    close: (activityId: string) => commit({ shuffleBallots: activityId }),
    fold: () => made.database.checkpoint(),
  };
}

const times = async <T>(count: number, work: () => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let index = 0; index < count; index += 1) all.push(await work());
  return all;
};

describe("ballots on the disk", () => {
  it("[VO15] lie in the order in which they were cast while the vote is open: the test can see it", async () => {
    const station = await pollingStation(randomFrom(1));
    const keys = await times(18, () => station.cast("punkte"));
    station.fold();
    expect(agreement(keys, placesOf(station.file, keys))).toBe(1);
  });

  it.each([18, 30, 70, 300])("[VO15] lie in the order of their random keys once it is closed (%i ballots)", async (count) => {
    const chance = randomFrom(count);
    const station = await pollingStation(chance);
    const keys = await times(count, () => station.cast("punkte"));
    for (const key of chance.some(keys, Math.floor(count / 4))) await station.cast("punkte", key);
    await station.close("punkte");
    const places = placesOf(station.file, keys);
    expect(agreement([...keys].sort(), places)).toBe(1);
    expect(agreement(keys, places)).toBeLessThan(0.4);
    expect(statSync(`${station.file}-wal`).size).toBe(0);
    expect([...places.values()].filter((it) => it.length !== 1)).toEqual([]);
    expect(countIn(station.file, '"dots":')).toBe(count);
  });

  it("[VO15] also when two votes, and two rounds of one, lie on the same pages", async () => {
    const chance = randomFrom(15);
    const station = await pollingStation(chance);
    const all = { punkte: [] as string[], offen: [] as string[] };
    for (const activityId of ["punkte", "offen", "punkte", "offen", "punkte"] as const) {
      all[activityId].push(...(await times(9, () => station.cast(activityId))));
      await station.close(activityId);
    }
    for (const keys of Object.values(all)) {
      const places = placesOf(station.file, keys);
      expect(agreement([...keys].sort(), places)).toBe(1);
      expect([...places.values()].filter((it) => it.length !== 1)).toEqual([]);
    }
    expect(countIn(station.file, '"dots":')).toBe(45);
  });
});
