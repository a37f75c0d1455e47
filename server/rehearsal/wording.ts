import { maximumCardLength } from "#domain/records.ts";
import { textLength } from "#domain/text.ts";
import type { Chance } from "#methods/chance.ts";

type Manner = (text: string, chance: Chance) => string;

/** As it is said at the table; whole words only. */
const sayings: Readonly<Record<string, string>> = {
  nicht: "ned",
  ist: "is",
  haben: "ham",
  wir: "mir",
  auch: "ooch",
  auf: "uff",
  ein: "e",
  eine: "ne",
  kein: "kee",
  keine: "keene",
  wieder: "widder",
  kleine: "kleene",
  etwas: "bissel was",
  immer: "alleweil",
  mal: "ma",
  und: "un",
};

const manners: readonly Manner[] = [
  inDialect,
  withSlips,
  (text) => text.toLowerCase(),
  (text) => text.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD")[0]}e`).replace(/ß/g, "ss"),
  (text) => text.replace(/[.!…]+$/, "").replace(/,? und /g, " + "),
  (text, chance) => `${chance.pick(["Also ", "Ganz wichtig: ", "- ", "Bei uns: ", "Wie gesagt, "])}${text}`,
  (text, chance) =>
    `${text.replace(/[.!…]+$/, "")}${chance.pick(["!!", " ...", " 👍", " (sagen alle)", "!"])}`,
];

/** The same thought as somebody else types it: with slips, in dialect, in a hurry. Never the same words, never too long. */
export function retold(text: string, chance: Chance): string {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    let told = chance.pick(manners)(text, chance);
    if (chance.flip(0.4)) told = chance.pick(manners)(told, chance);
    if (told !== text && told.trim() !== "" && textLength(told) <= maximumCardLength) return told.trim();
  }
  return textLength(text) < maximumCardLength ? `${text}.` : [...text].slice(0, -1).join("");
}

/** What somebody makes of the own card a minute later. */
export function reworded(text: string, chance: Chance): string {
  const added = `${text} ${chance.pick(["(im ganzen Kreis)", "(vor allem abends)", "(seit Jahren)", "(auch am Wochenende)"])}`;
  return textLength(added) <= maximumCardLength ? added : retold(text, chance);
}

/** A factor as a statement about the horizon, since few people write assumptions of their own accord. */
export function asAssumption(factor: string, year: number, chance: Chance): string {
  const begun = chance.pick([
    `Bis ${year} wird das noch stärker: `,
    `Bis ${year} ist das überstanden: `,
    `${year} ist das überall so: `,
    `Bis ${year} bleibt es dabei: `,
  ]);
  return [...(begun + factor)].slice(0, maximumCardLength).join("").trim();
}

function inDialect(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const said = sayings[word.toLowerCase()];
    if (said === undefined) return word;
    return word[0] === word[0]!.toUpperCase() ? said[0]!.toUpperCase() + said.slice(1) : said;
  });
}

/** One or two slips of a thumb: a letter left out, doubled or in the wrong place. */
function withSlips(text: string, chance: Chance): string {
  let slipped = [...text];
  for (let slips = chance.whole(1, 2); slips > 0; slips -= 1) {
    const at = chance.whole(1, Math.max(1, slipped.length - 2));
    const [letter, following] = [slipped[at] ?? "", slipped[at + 1] ?? ""];
    const replaced = chance.pick([[following], [letter, letter, following], [following, letter]]);
    slipped = [...slipped.slice(0, at), ...replaced, ...slipped.slice(at + 2)];
  }
  return slipped.join("");
}
