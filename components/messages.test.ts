import { expect, it } from "vitest";
import de from "./messages.de.json";
import en from "./messages.en.json";
import simple from "./messages.simple.json";

/** Every text with its path and the arguments it takes. */
function texts(value: object, path = ""): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== "string") return texts(inner, `${path}${key}.`);
    const names = [...inner.matchAll(/(?<!(?:=0|one|other) )\{(\w+)[,}]/g)].map((match) => match[1]);
    return [`${path}${key} ${[...new Set(names)].sort().join(" ")}`];
  });
}

it("says the same things, with the same arguments, in German, Einfache Sprache and English", () => {
  expect(texts(simple)).toEqual(texts(de));
  expect(texts(en)).toEqual(texts(de));
});
