import type { CardKind, Scope } from "#domain/records.ts";

/** Which kind of step a row of a run sheet becomes. */
export interface StepKind {
  readonly type: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** Whether a word said so; else it is only the most harmless kind. */
  readonly sure: boolean;
}

type Guess = Pick<StepKind, "type" | "settings">;
const pause = (occasion: string): Guess => ({ type: "pause", settings: { occasion } });
const cards = (type: string): Guess => ({ type, settings: {} });

/** What people do stands before what it is about: "Karten clustern" is ordering, "Ideen vorstellen" is listening. */
const words: readonly (readonly [RegExp, Guess])[] = [
  [/pause|kaffee|mittag|imbiss|lunch|coffee|\bbreak\b/, pause("break")],
  [
    /klebepunkt|\bpunkten?\b|punktabfrage|punktvergabe|mehrpunkt|bepunkt|abstimm|priorisier|voting|\bvote/,
    cards("vote"),
  ],
  [/bewert|einschätz|skala|skalier|\brating\b/, cards("rate")],
  [/sortier|cluster|bündel|\bordnen\b|gruppier|zuordn/, cards("sort")],
  [
    /begrüß|einführ|impuls|vortrag|\binput\b|ankommen|einlass|vorstell|verabschied|ausblick|abschluss|präsent|plenum/,
    pause("impulse"),
  ],
  [/zusammenfass|grußwort|einstieg|überblick|rundgang|galerie|keynote|welcome/, pause("impulse")],
  [
    /sammel|sammlung|brainstorm|brainwrit|karten|abfrage|ideen|blitzlicht|zuruf|schreib|notier|collect/,
    cards("collect"),
  ],
  [/gespräch|diskussion|diskutier|austausch|murmel|talk/, pause("talk")],
];

const kinds: readonly (readonly [RegExp, CardKind])[] = [
  [/handlungsoption|\boption|maßnahm/, "option"],
  [/annahme/, "assumption"],
  [/szenari|zukunftsbild/, "scenario"],
  [/faktor/, "factor"],
];

/** The method says most, then the title, then the question. */
export function guessKind(method: string, title: string, prompt: string): StepKind {
  const said = [method, title, prompt].map((text) => text.toLowerCase().normalize("NFC"));
  for (const text of said) {
    const found = words.find(([pattern]) => pattern.test(text))?.[1];
    if (found) return { ...withCards(found, said.join(" ")), sure: true };
  }
  return {
    ...withCards(prompt.endsWith("?") ? cards("collect") : pause("impulse"), said.join(" ")),
    sure: false,
  };
}

/** Another kind for a row, as chosen by hand. */
export function kindOf(type: string, text: string): StepKind {
  return { ...withCards(type === "pause" ? pause("impulse") : cards(type), text.toLowerCase()), sure: true };
}

function withCards({ type, settings }: Guess, text: string): Pick<StepKind, "type" | "settings" | "scope"> {
  if (type === "pause") return { type, settings, scope: "everybody" };
  const cardKind = kinds.find(([pattern]) => pattern.test(text))?.[1];
  const scope = /tisch|gruppe|world\s?caf/.test(text) ? "table" : "everybody";
  return { type, settings: { ...settings, ...(cardKind && { cardKind }) }, scope };
}
