import { describe, expect, it } from "vitest";
import { newWorkshop } from "#db/testing/fresh-store.ts";
import { storeOnSmallDisk } from "#db/testing/small-disk.ts";
import { comparable } from "#db/testing/store-contract.ts";
import { edda, ida } from "#domain/testing/cast.ts";
import { openHall, writing } from "#domain/testing/hall.ts";
import { loadRoom } from "../testing/room.ts";

describe("a room on a disk that fills up", () => {
  it("[EX22] answers 'disk-full', keeps all that it acknowledged, and goes on when there is room again", async () => {
    const disk = storeOnSmallDisk();
    const [first] = openHall().done;
    if (!first) throw new Error("the hall was not made");
    await disk.store.create(newWorkshop(first));
    const { room, send } = await loadRoom(disk.store);
    await send(edda, { type: "participant.join", tableId: "linde", sectorId: null });
    await send(ida, { type: "step.open", activityId: "ideen" });
    const stored = new Set<string>();
    const write = async (text: string, commandId: string) => {
      const reply = await send(edda, writing("ideen", text), commandId);
      if (reply.ok) stored.add(text);
      return reply.ok ? "stored" : reply.reason;
    };
    expect(await write("Vorher", "vorher")).toBe("stored");
    disk.fill();
    const answers: string[] = [];
    while (!answers.includes("disk-full") && answers.length < 300)
      answers.push(await write(`Karte ${answers.length} ${"x".repeat(250)}`, `karte-${answers.length}`));
    expect(answers.at(-1)).toBe("disk-full");
    const onDisk = async () => comparable((await disk.store.load("talgrund"))?.state ?? openHall().state);
    expect(comparable(room.state)).toEqual(await onDisk());
    disk.free();
    const last = answers.length - 1;
    expect(await write(`Karte ${last} ${"x".repeat(250)}`, `karte-${last}`)).toBe("stored");
    const texts = new Set([...room.state.tables.card.values()].map(({ text }) => text));
    expect(texts).toEqual(stored);
    expect(comparable(room.state)).toEqual(await onDisk());
    const numbers = [...room.state.tables.card.values()].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
