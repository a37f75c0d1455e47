import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FieldTab } from "../field-tab.tsx";
import { Words } from "../words.tsx";
import type { MapAxis, MapPoint } from "./map-points.ts";
import { TableTwin } from "./table-twin.tsx";

export interface RankLine {
  readonly id: string;
  readonly numeral: number | null;
  readonly title: string;
  /** "12 : 2" */
  readonly value: string;
}

/** The key factors with both numbers; in front of a room eight of them are enough. */
export function Rank({
  points,
  title,
  note,
  rows,
}: {
  points: readonly MapPoint[];
  title: string;
  note?: ReactNode;
  /** Another list than that of the key points, in its order. */
  rows?: readonly RankLine[] | undefined;
}) {
  const format = useFormatter();
  const number = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const lines =
    rows ??
    points
      .filter((point) => point.key)
      .sort((a, b) => b.x + b.y - (a.x + a.y))
      .map((point): RankLine => ({ ...point, value: `${number(point.y)} | ${number(point.x)}` }));
  return (
    <div className="rank wall-wide">
      <h2>{title}</h2>
      <ol>
        {lines.slice(0, 8).map((point) => (
          <li key={point.id}>
            <FieldTab numeral={point.numeral} number={point.numeral === null ? "–" : undefined} />
            <span>
              <Words>{point.title}</Words>
            </span>
            <b>{point.value}</b>
          </li>
        ))}
      </ol>
      {note && <p>{note}</p>}
    </div>
  );
}

interface MapTableProps {
  points: readonly MapPoint[];
  x: MapAxis;
  y: MapAxis;
  caption: string;
  fold: boolean;
}

/** All points, in order, with both numbers and how many have rated. */
export function MapTable({ points, x, y, caption, fold }: MapTableProps) {
  const t = useTranslations("parts");
  const format = useFormatter();
  const number = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rows = [...points]
    .sort((a, b) => b.x + b.y - (a.x + a.y))
    .map((point) => ({
      id: point.id,
      cells: [`${point.label} ${point.title}`, number(point.y), number(point.x), String(point.n)],
    }));
  const head = [t("chart.what"), y.name, x.name, t("chart.answers")];
  return <TableTwin caption={caption} head={head} rows={rows} fold={fold} />;
}
