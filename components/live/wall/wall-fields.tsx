"use client";

import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { ActionField, Dimension } from "#domain/records.ts";
import type { WallScreenProps } from "../../activity-screens.ts";
import { useSpoken } from "../../language.tsx";
import { type WallCard, type WallColumn, WallColumns } from "../../wall-columns.tsx";
import { useRecords } from "../use-workshop.tsx";
import { shortTitle, WallStep } from "../wall-step.tsx";
import { useWallParts } from "./use-wall-parts.ts";
import { WallLayer } from "./wall-layers.tsx";

/** Something that lies on the wall's board: a card, or a bundle that stands for its cards. */
export interface Placed {
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  readonly sheet: Omit<WallCard, "fieldNumeral">;
}

export interface WallFieldsProps extends WallScreenProps {
  placed: readonly Placed[];
  /** Whether columns are the field's dimensions, or all cards stand in one. */
  byDimension: boolean;
  /** While cards come in, a new column goes to the end, so that nothing that is being read moves. */
  order: "arrival" | "board";
  answered?: string;
  note?: string;
  empty: ReactNode;
}

interface FieldPart {
  readonly id: string;
  readonly field: ActionField | undefined;
  readonly columns: readonly WallColumn[];
}

/** The board on the wall: field after field, in each its dimensions beside each other. */
export function WallFields({ placed, byDimension, order, answered, note, empty, ...props }: WallFieldsProps) {
  const { activity, step, page, onPages } = props;
  const say = useSpoken();
  const parts = useFieldParts(placed, byDimension, order);
  const ids = useMemo(() => parts.map(({ id }) => id), [parts]);
  const showing = useWallParts(ids, page, onPages);
  const now = parts[showing.at];
  const title = shortTitle(say(activity.title).text);
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={now?.field?.numeral}
      kicker={now?.field ? `${now.field.title} · ${title}` : undefined}
      page={showing.index}
      answered={answered}
      note={note}
    >
      {parts.length === 0 && empty}
      {parts.map((part, index) => (
        <WallLayer key={part.id} shown={index === showing.at}>
          <WallColumns
            columns={part.columns}
            page={index === showing.at ? showing.page : 0}
            onPages={showing.tell(part.id)}
          />
        </WallLayer>
      ))}
    </WallStep>
  );
}

function useFieldParts(
  placed: readonly Placed[],
  byDimension: boolean,
  order: WallFieldsProps["order"],
): FieldPart[] {
  const t = useTranslations("wall");
  const fields = useRecords("field");
  const dimensions = useRecords("dimension");
  const without = t("withoutDimension");
  return useMemo(() => {
    const ordered: (ActionField | undefined)[] = [...fields].sort((a, b) => a.numeral - b.numeral);
    return [...ordered, undefined]
      .map((field) => ({ field, own: placed.filter(({ fieldId }) => fieldId === (field?.id ?? null)) }))
      .filter(({ own }) => own.length > 0)
      .map(({ field, own }) => ({
        id: field?.id ?? "none",
        field,
        columns: arranged(columnsOf(field, own, byDimension ? dimensions : [], without), placed, order),
      }));
  }, [placed, fields, dimensions, byDimension, without, order]);
}

/** Only columns with cards: a room reads what is there. */
function arranged(
  columns: readonly WallColumn[],
  placed: readonly Placed[],
  order: WallFieldsProps["order"],
): WallColumn[] {
  const full = columns.filter(({ cards }) => cards.length > 0);
  if (order === "board") return full;
  const arrival = new Map(placed.map(({ sheet }, index) => [sheet.id, index]));
  const first = ({ cards }: WallColumn) => Math.min(...cards.map(({ id }) => arrival.get(id) ?? 0));
  return full.sort((a, b) => first(a) - first(b));
}

function columnsOf(
  field: ActionField | undefined,
  own: readonly Placed[],
  dimensions: readonly Dimension[],
  without: string,
): WallColumn[] {
  const cards = (some: readonly Placed[]): WallCard[] =>
    some.map(({ sheet }) => ({ ...sheet, fieldNumeral: field?.numeral ?? null }));
  // Counted are the originals, as on the lead's board.
  const counted = (some: readonly WallCard[]) => ({
    cards: some,
    count: some.reduce((sum, { count = 1 }) => sum + count, 0),
  });
  const columns = dimensions
    .filter(({ fieldId }) => fieldId === field?.id)
    .sort((a, b) => a.order - b.order)
    .map(({ id, title }) => ({ id, title, ...counted(cards(own.filter((one) => one.dimensionId === id))) }));
  const named = new Set(columns.map(({ id }) => id));
  const rest = cards(own.filter(({ dimensionId }) => dimensionId === null || !named.has(dimensionId)));
  if (columns.length === 0) return [{ id: "all", cards: rest }];
  return rest.length === 0 ? columns : [...columns, { id: "without", title: without, ...counted(rest) }];
}
