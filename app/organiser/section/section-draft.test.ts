import { describe, expect, it } from "vitest";
import { isChanged, parseDraft, textOf } from "./section-draft.ts";

describe("textOf", () => {
  it("does not care for the order of keys, but for that of rows", () => {
    expect(textOf({ a: 1, b: [1, 2] })).toBe(textOf({ b: [1, 2], a: 1 }));
    expect(textOf([1, 2])).not.toBe(textOf([2, 1]));
  });
  it("takes an emptied language for one that is not there", () => {
    expect(textOf({ de: "x", simple: "", en: "" })).toBe(textOf({ de: "x" }));
    expect(textOf({ de: "" })).not.toBe(textOf({}));
  });
});

describe("a draft", () => {
  const saved = { title: "A" };
  it("is no change when it was put back, or when what is saved has become the same", () => {
    expect(isChanged({ base: textOf(saved), value: { title: "A" } }, textOf(saved))).toBe(false);
    expect(isChanged({ base: textOf(saved), value: { title: "B" } }, textOf({ title: "B" }))).toBe(false);
    expect(isChanged({ base: textOf(saved), value: { title: "B" } }, textOf(saved))).toBe(true);
  });
  it("comes back from the storage only in the right shape", () => {
    const kept = JSON.stringify({ base: "x", value: { title: "B" } });
    expect(parseDraft(kept, saved)?.value).toEqual({ title: "B" });
    expect(parseDraft(kept, [])).toBeNull();
    expect(parseDraft("nonsense", saved)).toBeNull();
    expect(parseDraft(null, saved)).toBeNull();
  });
});
