import { noParts } from "#domain/option-parts.ts";
import type { Card, CardKind } from "#domain/records.ts";
import {
  directionWords,
  existenceWords,
  formWords,
  polarityWords,
  termWords,
} from "../minutes/detail-words.ts";
import type { SheetCell } from "./sheet.ts";

/** What a card of each kind can say beside its words. */
export const detailHeads: Readonly<Record<CardKind, readonly string[]>> = {
  factor: [],
  assumption: ["Richtung"],
  scenario: ["Haltung", "Form"],
  option: ["Wo", "Wie", "Wann", "Dauer", "Durch wen (zuerst: federführend)", "Zielgruppe", "Stand"],
};

/** The same of one card, an empty cell for what nobody said. */
export function detailCells({ cardKind, details }: Card): SheetCell[] {
  switch (cardKind) {
    case "factor":
      return [];
    case "assumption":
      return [
        details?.of === "assumption" && details.direction !== null ? directionWords[details.direction] : null,
      ];
    case "scenario": {
      const { polarity = null, form = null } = details?.of === "scenario" ? details : {};
      return [polarity && polarityWords[polarity], form && formWords[form]];
    }
    case "option": {
      const { where, how, when, term, bodies, targetGroup, existence } =
        details?.of === "option" ? details : noParts;
      const said = [
        where,
        how,
        when,
        term && termWords[term],
        bodies.join("; "),
        targetGroup,
        existence && existenceWords[existence],
      ];
      return said.map((text) => text || null);
    }
  }
}
