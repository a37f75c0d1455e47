import { describe, expect, it } from "vitest";
import { randomFrom } from "./testing/random.ts";
import { applyEdit, caretAfter, editBetween, mergeTexts, moveCaret, rebaseEdit } from "./text-edit.ts";

const alphabet = ["a", "b", "ä", "😀", "\n", " "];

describe("a change of a text", () => {
  it.each([1, 2, 3])("[TE6] makes the one text of the other, as small as can be (seed %i)", (seed) => {
    const chance = randomFrom(seed);
    const any = () =>
      Array.from({ length: chance.upTo(9) }, () => alphabet[chance.upTo(alphabet.length)]).join("");
    for (let turn = 0; turn < 2000; turn += 1) {
      const [head, tail] = [any(), any()];
      const [before, after] = [head + any() + tail, head + any() + tail];
      const edit = editBetween(before, after, chance.upTo(after.length + 1));
      expect(edit ? applyEdit(before, edit) : before).toBe(after);
      // No half of an emoji comes or goes.
      expect(edit?.insert ?? "").not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });

  it("[TE6] is where the caret says, of several places that would do", () => {
    expect(editBetween("aaa", "aaaa", 2)).toEqual({ at: 1, remove: 0, insert: "a" });
    expect(editBetween("aaa", "aaaa")).toEqual({ at: 3, remove: 0, insert: "a" });
    expect(editBetween("gleich", "gleich")).toBeNull();
  });

  it.each([
    [
      "on both ends",
      "Der Bus fährt.",
      "Hier: Der Bus fährt.",
      "Der Bus fährt. Nachts.",
      "Hier: Der Bus fährt. Nachts.",
    ],
    ["of one word, and of the words around it", "eins zwei drei", "X", "eins ZWEI drei", "XZWEI"],
    ["twice the same", "Bus", "Rufbus Bus", "Rufbus Bus", "Rufbus Bus"],
    ["of nothing", "Bus", "Bus", "Zug", "Zug"],
    ["where the other has deleted", "eins zwei drei", "eins zwei!! drei", "eins drei", "eins !!drei"],
  ])("[TE6] takes away nothing that somebody else wrote meanwhile: %s", (_, base, mine, theirs, both) => {
    expect(mergeTexts(base, mine, theirs)).toBe(both);
  });

  it("[TE6] of somebody else that begins like one's own word does not tear it", () => {
    // "Guten Morgen. S|" becomes "Guten Morgen. Satz von 2. S|": the new words are the first of the two.
    expect(caretAfter(15, [{ retain: 14 }, { insert: "Satz von 2. " }])).toBe(27);
    expect(caretAfter(15, [{ retain: 15 }, { insert: "atz" }])).toBe(15);
    expect(
      caretAfter(15, [{ retain: 3 }, { delete: 6 }, { retain: 2 }, { insert: "xx" }, { delete: 90 }]),
    ).toBe(7);
  });

  it("[TE6] of somebody else leaves the caret where it was among the words", () => {
    const edit = { at: 4, remove: 2, insert: "abc" };
    expect([2, 4, 5, 6, 9].map((caret) => moveCaret(caret, edit))).toEqual([2, 4, 4, 7, 10]);
    expect(rebaseEdit({ at: 0, remove: 0, insert: "x" }, edit)).toEqual([{ at: 0, remove: 0, insert: "x" }]);
  });
});
