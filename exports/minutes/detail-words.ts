import type { Direction, Existence, Polarity, StoryForm, Term } from "#domain/records.ts";

/** What a card's details are called in the documents. */
export const directionWords: Readonly<Record<Direction, string>> = {
  up: "mehr",
  same: "gleich",
  down: "weniger",
  turn: "Bruch",
};
export const termWords: Readonly<Record<Term, string>> = {
  short: "kurzfristig, bis 1 Jahr",
  medium: "mittelfristig, bis 5 Jahre",
  permanent: "dauerhaft",
};
export const existenceWords: Readonly<Record<Existence, string>> = {
  exists: "gibt es schon",
  extend: "ausbauen",
  create: "neu schaffen",
};
export const polarityWords: Readonly<Record<Polarity, string>> = {
  utopian: "utopisch",
  trend: "Trend",
  dystopian: "dystopisch",
};
export const formWords: Readonly<Record<StoryForm, string>> = {
  article: "Zeitungsartikel",
  diary: "Tagebucheintrag",
  stage: "Theaterszene",
  pub: "Stammtischrunde",
  radio: "Radiobericht",
  free: "freie Form",
};
