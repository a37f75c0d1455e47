import type { ScwFault } from "#methods/cross-impact/scw-read.ts";

/** What is wrong with a `.scw` file, for whoever can mend it. */
export const faultSentences: Record<ScwFault, string> = {
  "too-large": "Die Datei ist größer als ein Megabyte, das ist keine Cross-Impact-Matrix.",
  "not-text": "Die Datei ist kein Text und damit keine Datei von ScenarioWizard.",
  unfinished:
    "Der Abschnitt, der hier beginnt, endet nicht mit einer Zeile „#“. Vielleicht fehlt das Ende der Datei.",
  "no-descriptor": "Hier müssten Deskriptoren stehen: eine Zeile „&Name“ für jeden.",
  "unexpected-line": "Hier müsste ein Deskriptor („&Name“) oder ein Zustand („ -Name“) stehen.",
  "state-without-descriptor": "Hier steht ein Zustand, zu dem kein Deskriptor gehört.",
  "no-states": "Dieser Deskriptor hat keine Zustände.",
  "no-name": "Hier fehlt der Name.",
  "name-too-long": "Dieser Name hat mehr als 300 Zeichen.",
  "too-many-descriptors": "Das sind mehr als 30 Deskriptoren.",
  "too-many-states": "Dieser Deskriptor hat mehr als 12 Zustände.",
  "too-many-combinations": "Die Matrix hat so viele Kombinationen, dass sie sich nicht zählen lassen.",
  "row-missing": "Die Matrix endet hier zu früh: Jeder Zustand braucht eine Zeile.",
  "row-too-many": "Die Matrix hat mehr Zeilen als Zustände.",
  "row-length": "Diese Zeile der Matrix hat nicht für jeden Zustand eine Zahl.",
  "not-a-number": "In dieser Zeile der Matrix steht etwas, das keine ganze Zahl ist.",
  "number-too-large": "In dieser Zeile der Matrix steht eine Zahl außerhalb von -1000 bis 1000.",
  "own-block": "In dieser Zeile wirkt ein Deskriptor auf sich selbst; dort darf nur 0 stehen.",
};
