import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command } from "#domain/commands.ts";
import type { Reply } from "#protocol/messages.ts";
import { Outbox } from "./outbox.ts";
import { type KeyStorage, memoryStorage } from "./storage.ts";

const prefix = "weitblick.outbox.talgrund.edda.";
const page = (number: number): Command => ({ type: "stage.page", page: number });
const done: Reply = { ok: true, seq: 1, result: {} };

/** The way to a server that answers when the test says so. */
function line() {
  const sent: { id: string; command: Command; answer: (reply: Reply) => void; breakOff: () => void }[] = [];
  const deliver = (id: string, command: Command) =>
    new Promise<Reply>((answer, reject) => {
      sent.push({ id, command, answer, breakOff: () => reject(new Error("offline")) });
    });
  return { sent, deliver, last: () => sent.at(-1) ?? expect.fail("nothing was sent") };
}

const outboxOf = (storage: KeyStorage) => new Outbox(storage, prefix);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a command in the outbox", () => {
  it("[EX9] waits on the device until it is acknowledged, and then is gone from there", async () => {
    const storage = memoryStorage();
    const outbox = outboxOf(storage);
    const { reply } = outbox.add(page(1));
    expect([outbox.waiting, storage.keys().length]).toEqual([1, 1]);
    const { deliver, last } = line();
    outbox.open(deliver);
    expect(storage.keys()).toHaveLength(1);
    last().answer(done);
    expect(await reply).toEqual(done);
    expect([outbox.waiting, storage.keys().length]).toEqual([0, 0]);
  });

  it("[EX10] goes one after the other, in the order in which they were made", async () => {
    const outbox = outboxOf(memoryStorage());
    const { sent, deliver, last } = line();
    outbox.open(deliver);
    for (const number of [1, 2, 3]) outbox.add(page(number));
    for (const number of [1, 2, 3]) {
      expect(sent.map(({ command }) => command)).toEqual([1, 2, 3].slice(0, number).map(page));
      last().answer(done);
      await settle();
    }
    expect(outbox.items).toEqual([]);
  });

  it("[EX11] outlives a reload with its id and its place", async () => {
    const storage = memoryStorage();
    const before = outboxOf(storage);
    const ids = [1, 2].map((number) => before.add(page(number)).id);
    before.open(line().deliver);
    before.dispose();
    const after = outboxOf(storage);
    const { sent, deliver, last } = line();
    after.open(deliver);
    last().answer(done);
    await settle();
    expect(sent.map(({ id }) => id)).toEqual(ids);
    const third = after.add(page(3));
    expect(after.items.map(({ id }) => id)).toEqual([ids[1], third.id]);
  });

  it("[EX12] is sent again with the same id when the line broke before its answer", async () => {
    const outbox = outboxOf(memoryStorage());
    const first = line();
    outbox.open(first.deliver);
    const { id } = outbox.add(page(1));
    expect(outbox.isSending(id)).toBe(true);
    outbox.close();
    first.last().breakOff();
    await settle();
    expect(outbox.isSending(id)).toBe(false);
    const second = line();
    outbox.open(second.deliver);
    expect(second.sent.map((it) => it.id)).toEqual([id]);
  });

  it("[EX12] is sent again after a while when no answer came on a line that still stands", async () => {
    const outbox = outboxOf(memoryStorage());
    const { sent, deliver, last } = line();
    outbox.open(deliver);
    const { id } = outbox.add(page(1));
    last().breakOff();
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent.map((it) => it.id)).toEqual([id, id]);
  });

  it.each(["busy", "disk-full"] as const)(
    "[EX13] waits and is sent again when the server is %s",
    async (reason) => {
      const outbox = outboxOf(memoryStorage());
      const { sent, deliver, last } = line();
      outbox.open(deliver);
      outbox.add(page(1));
      outbox.add(page(2));
      last().answer({ ok: false, reason });
      await vi.advanceTimersByTimeAsync(2999);
      expect(sent).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(sent.map(({ command }) => command)).toEqual([page(1), page(1)]);
      expect(outbox.waiting).toBe(2);
    },
  );

  it("[EX14] that was refused for good is kept with the reason, sent no more, and stops nobody behind it", async () => {
    const storage = memoryStorage();
    const outbox = outboxOf(storage);
    const { sent, deliver, last } = line();
    outbox.open(deliver);
    const { id, reply } = outbox.add(page(1));
    outbox.add(page(2));
    last().answer({ ok: false, reason: "step-closed" });
    expect(await reply).toEqual({ ok: false, reason: "step-closed" });
    await settle();
    expect(sent.map(({ command }) => command)).toEqual([page(1), page(2)]);
    last().answer(done);
    await settle();
    expect(outbox.items).toMatchObject([{ id, refused: "step-closed", command: page(1) }]);
    const after = outboxOf(storage);
    const again = line();
    after.open(again.deliver);
    await settle();
    expect([after.waiting, after.items.length, again.sent.length]).toEqual([0, 1, 0]);
    after.discard(id);
    expect(storage.keys()).toEqual([]);
  });

  it("[EX15] takes the place of another in its slot that still waits, never of one under way", async () => {
    const outbox = outboxOf(memoryStorage());
    const first = outbox.add(page(1), "dots");
    const second = outbox.add(page(2), "dots");
    expect(await first.reply).toEqual({ ok: false, reason: "changed-since" });
    const { sent, deliver, last } = line();
    outbox.open(deliver);
    outbox.add(page(3), "dots");
    outbox.add(page(4), "dots");
    outbox.add(page(9), "other");
    outbox.discard(second.id);
    expect(outbox.items.map(({ command }) => command)).toEqual([page(2), page(4), page(9)]);
    last().answer(done);
    await settle();
    expect(sent.map(({ command }) => command)).toEqual([page(2), page(4)]);
  });
});

describe("a device", () => {
  it("[EX16] that two people share keeps their outboxes apart, and ignores what it cannot read", () => {
    const storage = memoryStorage();
    const eddas = outboxOf(storage);
    const falks = new Outbox(storage, "weitblick.outbox.talgrund.falk.");
    eddas.add(page(1));
    falks.add(page(2));
    storage.setItem(`${prefix}kaputt`, "{");
    storage.setItem(`${prefix}fremd`, '{"hello":1}');
    storage.setItem("weitblick.draft.still", "Ein Satz");
    expect(outboxOf(storage).items.map(({ command }) => command)).toEqual([page(1)]);
  });
});
