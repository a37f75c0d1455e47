import { type Card, type CardKind, shortId } from "#domain/records.ts";
import { standingCards } from "#domain/subjects.ts";
import { byNumber, mergedByParent } from "../minutes/card-lists.ts";
import type { MinutesSource } from "../minutes/source.ts";
import { sourceName } from "../minutes/source-name.ts";
import { fieldTitle } from "../minutes/words.ts";
import { detailCells, detailHeads } from "./card-details.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const kinds: readonly (readonly [CardKind, string])[] = [
  ["factor", "Faktoren"],
  ["assumption", "Trends"],
  ["scenario", "Szenarien"],
  ["option", "Optionen"],
];

const head = [
  "Nr.",
  "Wortlaut",
  "gehört zu",
  "gemeinsamer Titel",
  "Handlungsfeld",
  "Entwicklungsdimension",
  "Bündel",
  "geschrieben zu",
  "Tisch",
  "Phase",
  "Uhrzeit",
];

/** Every published card exactly once, a sheet for each kind; what was merged stands under its parent. */
export function cardSheets(source: MinutesSource): Sheet[] {
  const under = mergedByParent(source.state);
  const family = (card: Card): Card[] => [card, ...under(card).flatMap(family)];
  return kinds.map(([kind, name]) => ({
    name,
    file: name.toLowerCase(),
    head: [...head, ...detailHeads[kind], "entstand aus"],
    rows: standingCards(source.state, kind)
      .sort(byNumber)
      .flatMap(family)
      .map((card) => [...row(source, card), ...detailCells(card), sourcesOf(source, card)]),
  }));
}

const sourcesOf = ({ record }: MinutesSource, card: Card): SheetCell =>
  card.sources.map((id) => sourceName(record, id)).join(", ") || null;

function row({ state, clock }: MinutesSource, card: Card): SheetCell[] {
  const { activity, cluster, dimension, field, phase, table } = state.tables;
  const parent = state.tables.card.get(card.mergedInto ?? "");
  const fieldOf = (id: string | null) => {
    const found = field.get(id ?? "");
    return found ? fieldTitle(found) : null;
  };
  const moved = card.origin.fieldId !== card.fieldId;
  return [
    shortId(card),
    card.text,
    parent ? shortId(parent) : null,
    card.title,
    fieldOf(card.fieldId),
    dimension.get(card.dimensionId ?? "")?.title ?? null,
    cluster.get(card.clusterId ?? "")?.title ?? null,
    moved ? (fieldOf(card.origin.fieldId) ?? "ohne Handlungsfeld") : null,
    table.get(card.origin.tableId ?? "")?.number ?? null,
    phase.get(activity.get(card.activityId)?.phaseId ?? "")?.title.de ?? null,
    clock(card.createdAt),
  ];
}
