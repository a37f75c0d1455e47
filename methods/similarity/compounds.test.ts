import { expect, it } from "vitest";
import { lexiconOf, partsOf } from "./compounds.ts";
import { wordsOf } from "./words.ts";

const everyday = lexiconOf([]);
const parts = (word: string, lexicon = everyday) => partsOf(wordsOf(word)[0]!, lexicon);

it.each([
  ["Dorfgemeinschaftshaus", ["dorf", "gemeinschaftshau"]],
  ["Schulbus", ["schul", "bus"]],
  ["Kindermannschaft", ["kind", "manschaft"]],
  ["Nachwuchsmangel", ["nachwuch", "mangel"]],
])("takes %s apart", (word, expected) => {
  expect(parts(word)).toEqual(expected);
});

it("finds the known part beside an unknown one", () => {
  expect(parts("Hebammenpraxis")).toEqual(["praxi"]);
});

it("leaves words alone that hold no known words", () => {
  expect(parts("Borkenkäfer")).toEqual([]);
  expect(parts("Haus")).toEqual([]);
});

it("learns new parts from the nouns on the cards", () => {
  expect(parts("Wolfsrudel")).toEqual([]);
  const learnt = lexiconOf([wordsOf("ein hungriges Rudel im Forst")]);
  expect(parts("Wolfsrudel", learnt)).toEqual(["rudel"]);
});
