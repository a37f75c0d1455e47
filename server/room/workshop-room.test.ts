import { describe, expect, it, vi } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { StoreUnavailable } from "#db/database.ts";
import { comparable } from "#db/testing/store-contract.ts";
import { edda, falk, ida, kaspar } from "#domain/testing/cast.ts";
import { emptyState } from "#domain/state.ts";
import { doing, moving, writing } from "#domain/testing/hall.ts";
import { freshRoom, loadRoom, type TestRoom } from "../testing/room.ts";

async function roomWithIdeas(): Promise<TestRoom> {
  const made = await freshRoom();
  for (const who of [edda, falk])
    await made.send(who, { type: "participant.join", tableId: null, sectorId: null });
  await made.send(ida, { type: "step.open", activityId: "ideen" });
  return made;
}
const texts = ({ room }: TestRoom) => [...room.state.tables.card.values()].map(({ text }) => text);
const full = () => Promise.reject(new StoreUnavailable("disk-full"));

describe("a command that is sent twice", () => {
  it("[EX1] takes effect once, when both arrive together", async () => {
    const it = await roomWithIdeas();
    const twice = [
      it.send(edda, writing("ideen", "Rufbus"), "karte-1"),
      it.send(edda, writing("ideen", "Rufbus"), "karte-1"),
    ];
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
    expect(texts(it)).toEqual(["Rufbus"]);
  });

  it("[EX2] is answered as the first time, later on and after a restart", async () => {
    const it = await roomWithIdeas();
    const first = await it.send(edda, writing("ideen", "Rufbus"), "karte-1");
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toEqual(first);
    const again = await loadRoom(it.store, 1000);
    expect(await again.send(edda, writing("ideen", "Rufbus"), "karte-1")).toEqual(first);
    expect(texts(again)).toEqual(["Rufbus"]);
  });

  it("[EX2] is another command when somebody else sends it", async () => {
    const it = await roomWithIdeas();
    await it.send(edda, writing("ideen", "Rufbus"), "karte-1");
    await it.send(falk, writing("ideen", "Dorfladen"), "karte-1");
    expect(texts(it)).toEqual(["Rufbus", "Dorfladen"]);
  });

  it("[EX3] is asked again when it was refused: a refusal has no effect to repeat", async () => {
    const it = await roomWithIdeas();
    await it.send(ida, { type: "step.freeze", activityId: "ideen", frozen: true });
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toEqual({
      ok: false,
      reason: "frozen",
    });
    await it.send(ida, { type: "step.freeze", activityId: "ideen", frozen: false });
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toMatchObject({ ok: true });
  });
});

describe("commands at the same time", () => {
  it("[EX4] run in order and share a commit, each with a number of its own", async () => {
    const it = await roomWithIdeas();
    const commit = vi.spyOn(it.gate, "commit");
    const replies = await Promise.all(["a", "b", "c"].map((text) => it.send(edda, writing("ideen", text))));
    expect(commit).toHaveBeenCalledTimes(1);
    expect(texts(it)).toEqual(["a", "b", "c"]);
    expect(replies.map((reply) => reply.ok && reply.result.label)).toEqual(["O-001", "O-002", "O-003"]);
    const seqs = replies.map((reply) => (reply.ok ? reply.seq : 0));
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(3);
  });

  it("[UN7] can be taken back one by one, however quickly the undos follow each other", async () => {
    const it = await roomWithIdeas();
    await it.send(edda, writing("ideen", "Rufbus"));
    for (const fieldId of ["infra", "planung"]) await it.send(ida, moving(["id-1"], { fieldId }));
    const replies = await Promise.all([it.send(ida, { type: "undo" }), it.send(ida, { type: "undo" })]);
    expect(replies).toMatchObject([{ ok: true }, { ok: true }]);
    expect(it.room.state.tables.card.get("id-1")?.fieldId).toBe("begegnung");
    expect(await it.send(ida, { type: "undo" })).toEqual({ ok: false, reason: "nothing-to-undo" });
  });

  it("[UN7] are taken back by an undo that came right behind them", async () => {
    const it = await roomWithIdeas();
    await it.send(edda, writing("ideen", "Rufbus"));
    await it.send(ida, moving(["id-1"], { fieldId: "infra" }));
    await Promise.all([
      it.send(ida, moving(["id-1"], { fieldId: "planung" })),
      it.send(ida, { type: "undo" }),
    ]);
    expect(it.room.state.tables.card.get("id-1")?.fieldId).toBe("infra");
  });

  it("[UN3] that can no longer be taken back does not bar the way to those before it", async () => {
    const it = await roomWithIdeas();
    for (const idea of ["Rufbus", "Dorfladen"]) await it.send(edda, writing("ideen", idea));
    await it.send(ida, moving(["id-1"], { fieldId: "infra" }));
    await it.send(ida, moving(["id-2"], { fieldId: "infra" }));
    await it.send(kaspar, moving(["id-2"], { fieldId: "planung" }));
    expect(await it.send(ida, { type: "undo" })).toEqual({ ok: false, reason: "changed-since" });
    expect(await it.send(ida, { type: "undo" })).toMatchObject({ ok: true });
    expect(it.room.state.tables.card.get("id-1")?.fieldId).toBe("begegnung");
    expect(it.room.state.tables.card.get("id-2")?.fieldId).toBe("planung");
  });
});

describe("a disk that is full", () => {
  it("[EX5] refuses what came, and memory knows no more than the disk: records, numbers, undo", async () => {
    const it = await roomWithIdeas();
    await it.send(edda, writing("ideen", "Rufbus"));
    await it.send(ida, moving(["id-1"], { fieldId: "infra" }));
    const before = comparable(it.room.state);
    const commit = vi.spyOn(it.gate, "commit").mockImplementation(full);
    const replies = await Promise.all([
      it.send(edda, writing("ideen", "Dorfladen"), "karte-2"),
      it.send(edda, doing("ideen", { do: "withdraw", cardId: "id-1" })),
      it.send(ida, { type: "undo" }),
      it.send(ida, { type: "step.close", activityId: "ideen" }),
    ]);
    expect(replies).toEqual(replies.map(() => ({ ok: false, reason: "disk-full" })));
    expect(comparable(it.room.state)).toEqual(before);
    expect(comparable((await it.store.load("talgrund"))?.state ?? it.room.state)).toEqual(before);
    commit.mockRestore();
    expect(await it.send(edda, writing("ideen", "Dorfladen"), "karte-2")).toMatchObject({
      ok: true,
      result: { label: "O-002" },
    });
    expect(await it.send(ida, { type: "undo" })).toMatchObject({ ok: true });
    expect(it.room.state.tables.card.get("id-1")?.fieldId).toBe("begegnung");
  });

  it("[EX6] tells nobody of what was not stored, and everybody of what was, before its sender", async () => {
    const it = await roomWithIdeas();
    const heard: string[] = [];
    it.room.onCommitted((entries) => void heard.push(...entries.map(({ commandType }) => commandType)));
    const commit = vi.spyOn(it.gate, "commit").mockImplementation(full);
    await it.send(edda, writing("ideen", "Rufbus"));
    expect(heard).toEqual([]);
    commit.mockRestore();
    await it.send(edda, writing("ideen", "Rufbus")).then(() => heard.push("answer"));
    expect(heard).toEqual(["activity", "answer"]);
  });
});

describe("a disk that fails", () => {
  const failing = () => Promise.reject(new StoreUnavailable("disk-full", { isDoubtful: true }));

  it("[EX23] and has kept what it was given all the same: the command is done, once, and the room goes on", async () => {
    const it = await roomWithIdeas();
    const { commit } = it.store;
    vi.spyOn(it.gate, "commit").mockImplementationOnce(async (...given) => {
      await commit(...given);
      return failing();
    });
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toMatchObject({ ok: true });
    expect(await it.send(falk, writing("ideen", "Dorfladen"))).toMatchObject({ ok: true });
    expect(texts(it)).toEqual(["Rufbus", "Dorfladen"]);
    expect(comparable((await it.store.load("talgrund"))?.state ?? emptyState())).toEqual(comparable(it.room.state));
  });

  it("[EX23] and does not answer for a while: nothing is acknowledged or shown, then what it kept counts once", async () => {
    const it = await roomWithIdeas();
    const { commit } = it.store;
    const heard: number[] = [];
    it.room.onCommitted((entries) => void heard.push(...entries.map(({ seq }) => seq)));
    vi.spyOn(it.gate, "commit").mockImplementationOnce(async (...given) => {
      await commit(...given);
      return failing();
    });
    const silent = vi.spyOn(it.gate, "holds").mockImplementation(failing);
    for (const text of ["Rufbus", "Dorfladen"])
      expect(await it.send(edda, writing("ideen", text), text)).toEqual({ ok: false, reason: "disk-full" });
    expect([texts(it), heard]).toEqual([[], []]);
    silent.mockRestore();
    const again = ["Rufbus", "Dorfladen"].map((text) => it.send(edda, writing("ideen", text), text));
    expect(await Promise.all(again)).toMatchObject([{ result: { label: "O-001" } }, { result: { label: "O-002" } }]);
    expect(texts(it)).toEqual(["Rufbus", "Dorfladen"]);
    expect(heard).toHaveLength(2);
    expect(comparable((await it.store.load("talgrund"))?.state ?? emptyState())).toEqual(comparable(it.room.state));
  });

  it("[EX23] and has kept nothing: what is sent again is done then", async () => {
    const it = await roomWithIdeas();
    vi.spyOn(it.gate, "commit").mockImplementationOnce(failing);
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toEqual({ ok: false, reason: "disk-full" });
    expect(texts(it)).toEqual([]);
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toMatchObject({ ok: true });
    expect(texts(it)).toEqual(["Rufbus"]);
  });
});

describe("a fault of our own", () => {
  it("[EX7] in one command does not stop the room", async () => {
    const it = await roomWithIdeas();
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(it.gate, "commit").mockRejectedValueOnce(new Error("a bug"));
    const before = comparable(it.room.state);
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toEqual({ ok: false, reason: "busy" });
    expect(comparable(it.room.state)).toEqual(before);
    expect(await it.send(edda, writing("ideen", "Rufbus"), "karte-1")).toMatchObject({ ok: true });
    expect(silence).toHaveBeenCalledTimes(1);
    silence.mockRestore();
  });

  it("[EX7] in the rules of one command leaves those that came with it alone", async () => {
    const it = await roomWithIdeas();
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const rules = activityRules.collect;
    if (!rules) throw new Error("no collect");
    vi.spyOn(rules, "decide").mockImplementationOnce(() => {
      throw new Error("a bug");
    });
    const replies = await Promise.all([
      it.send(edda, writing("ideen", "Rufbus")),
      it.send(falk, writing("ideen", "Dorfladen")),
    ]);
    expect(replies).toMatchObject([{ ok: false, reason: "invalid" }, { ok: true }]);
    expect(texts(it)).toEqual(["Dorfladen"]);
    silence.mockRestore();
  });

  it("[EX7] in telling one screen keeps it from no other, and the sender has the answer", async () => {
    const it = await roomWithIdeas();
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const heard: number[] = [];
    it.room.onCommitted(() => {
      throw new Error("a bug");
    });
    it.room.onCommitted((entries) => void heard.push(entries.length));
    expect(await it.send(edda, writing("ideen", "Rufbus"))).toMatchObject({ ok: true });
    expect(heard).toEqual([1]);
    silence.mockRestore();
  });

  it("[EX8] is settled when nothing is waiting any more", async () => {
    const it = await roomWithIdeas();
    await it.room.settled();
    const reply = it.send(edda, writing("ideen", "Rufbus"));
    await it.room.settled();
    expect(texts(it)).toEqual(["Rufbus"]);
    expect(await reply).toMatchObject({ ok: true });
  });
});
