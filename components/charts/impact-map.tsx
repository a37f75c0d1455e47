"use client";

import {
  type CSSProperties,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useFormatter, useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";
import { FieldTab } from "../field-tab.tsx";
import { hyphenationSplit, subscribeHyphenation } from "../hyphenation.ts";
import { fieldClass } from "../roman.ts";
import { Words } from "../words.tsx";
import { type MapPoint, percentOn, splitNamed } from "./map-points.ts";
import { type LabelledMark, type PlacedLabel, type PlaneBox, placeLabels } from "./place-labels.ts";
import { TableTwin } from "./table-twin.tsx";

export interface MapAxis {
  name: string;
  low: string;
  high: string;
  range: readonly [number, number];
  /** Where the quadrants meet. */
  split: number;
}

export interface MapQuadrants {
  topLeft: { name: string; note?: string };
  /** The one that matters: white. */
  topRight: { name: string; note?: string };
  bottomLeft: { name: string };
  bottomRight: { name: string };
}

export interface ImpactMapProps {
  points: readonly MapPoint[];
  x: MapAxis;
  y: MapAxis;
  quadrants: MapQuadrants;
  /** Says what is shown, for the table and for readers: "Wirkung und Ungewissheit, 24 Faktoren". */
  caption: string;
  /** The list beside the map (not on 4:3): its title and, below, what the numbers and lines are. */
  rank?: { title: string; note?: ReactNode };
  /** Most named points. */
  named?: number;
  place?: (marks: readonly LabelledMark[], plane: PlaneBox) => PlacedLabel[];
  /** The table: behind a heading on lead and phone, only read out on the wall. */
  twin?: "fold" | "said";
}

/** Points on a plane of four named quadrants; labels find their own place, and every number is in the table. */
export function ImpactMap(props: ImpactMapProps) {
  const {
    points,
    x,
    y,
    quadrants,
    caption,
    rank,
    named: most = 9,
    place = placeLabels,
    twin = "said",
  } = props;
  const { named, small } = splitNamed(points, most);
  const plane = useRef<HTMLDivElement>(null);
  const placed = usePlaced(plane, named, x, y, place);
  const left = percentOn(x.split, x.range);
  const bottom = percentOn(y.split, y.range);
  return (
    <div className={classNames("chart", twin === "said" && "chart-fill")}>
      <div className={classNames("map-grid", rank === undefined && "map-grid-alone")}>
        <div ref={plane} className="plane" role="img" aria-label={caption}>
          <div className="plane-hot" style={{ left: `${left}%`, bottom: `${bottom}%`, right: 0, top: 0 }} />
          <div className="plane-cut plane-cut-x" style={{ left: `${left}%` }} />
          <div className="plane-cut plane-cut-y" style={{ bottom: `${bottom}%` }} />
          <Quadrant at="tl" style={{ left: 0, maxWidth: `${left}%` }} {...quadrants.topLeft} />
          <Quadrant at="tr" style={{ left: `${left}%` }} {...quadrants.topRight} />
          <Quadrant at="bl" {...quadrants.bottomLeft} />
          <Quadrant at="br" {...quadrants.bottomRight} />
          <Axis at="x" axis={x} />
          <Axis at="y" axis={y} />
          {small.map((point) => (
            <SmallMark
              key={point.id}
              numeral={point.numeral}
              left={percentOn(point.x, x.range)}
              bottom={percentOn(point.y, y.range)}
            />
          ))}
          <Leaders placed={placed} named={named} x={x} y={y} />
          {named.map((point) => (
            <NamedMark key={point.id} point={point} x={x} y={y} place={placed.get(point.id)} />
          ))}
        </div>
        {rank && <Rank points={points} {...rank} />}
      </div>
      <MapTable points={points} x={x} y={y} caption={caption} fold={twin === "fold"} />
    </div>
  );
}

type Placement = PlacedLabel & { box: { width: number; height: number } };

/** Labels are laid out once to know their size, then placed; again when the picture or the hyphens change. */
function usePlaced(
  plane: React.RefObject<HTMLDivElement | null>,
  named: readonly MapPoint[],
  x: MapAxis,
  y: MapAxis,
  place: NonNullable<ImpactMapProps["place"]>,
): ReadonlyMap<string, Placement> {
  const [placed, setPlaced] = useState<ReadonlyMap<string, Placement>>(new Map());
  const [size, setSize] = useState("");
  const hyphens = useSyncExternalStore(subscribeHyphenation, hyphenationSplit, () => null);
  const what = JSON.stringify([
    named.map(({ id, title, x: px, y: py }) => [id, title, px, py]),
    x.range,
    y.range,
  ]);
  useLayoutEffect(() => {
    const element = plane.current;
    if (element === null) return;
    const look = () => setSize(`${element.clientWidth} ${element.clientHeight}`);
    const again = () => setSize((known) => `${known} `);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    document.fonts?.addEventListener("loadingdone", again);
    return () => {
      observer.disconnect();
      document.fonts?.removeEventListener("loadingdone", again);
    };
  }, [plane]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` stands for the points and axes, `size` for the picture
  useLayoutEffect(() => {
    const element = plane.current;
    if (element === null) return;
    const box = { width: element.clientWidth, height: element.clientHeight };
    const marks = named.map((point) => ({
      id: point.id,
      x: (percentOn(point.x, x.range) / 100) * box.width,
      y: (1 - percentOn(point.y, y.range) / 100) * box.height,
      label: labelSize(element, point.id),
      frame: point.spotlight ? markEdge(element) / 6 : 0,
    }));
    const result = place(marks, readPlane(element, box));
    setPlaced(new Map(result.map((label) => [label.id, { ...label, box }])));
  }, [what, size, hyphens, place]);
  return placed;
}

function labelSize(plane: HTMLElement, id: string): { width: number; height: number } {
  const element = plane.querySelector<HTMLElement>(`[data-label="${CSS.escape(id)}"]`);
  return { width: element?.offsetWidth ?? 0, height: element?.offsetHeight ?? 0 };
}

function markEdge(plane: HTMLElement): number {
  return plane.querySelector<HTMLElement>(".mark > .tab")?.offsetWidth ?? 0;
}

function readPlane(plane: HTMLElement, box: { width: number; height: number }): PlaneBox {
  const mark = markEdge(plane);
  const boxes = (selector: string) =>
    [...plane.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      left: element.offsetLeft,
      top: element.offsetTop,
      width: element.offsetWidth,
      height: element.offsetHeight,
    }));
  const obstacles = [...boxes(".plane-q"), ...boxes(".mark-small")];
  return { ...box, mark, gap: mark * 0.18, obstacles, lines: boxes(".plane-cut") };
}

interface NamedMarkProps {
  point: MapPoint;
  x: MapAxis;
  y: MapAxis;
  place: Placement | undefined;
}

function NamedMark({ point, x, y, place }: NamedMarkProps) {
  const hot = point.x >= x.split && point.y >= y.split;
  const halo = { "--halo": hot ? "var(--white)" : "var(--ground-2)" } as CSSProperties;
  const at: CSSProperties = place
    ? {
        left: `${(place.mark.x / place.box.width) * 100}%`,
        top: `${(place.mark.y / place.box.height) * 100}%`,
      }
    : { left: `${percentOn(point.x, x.range)}%`, bottom: `${percentOn(point.y, y.range)}%` };
  const label: CSSProperties = place
    ? { left: place.label.left - place.mark.x, top: place.label.top - place.mark.y }
    : { visibility: "hidden" };
  return (
    <div className="mark" style={{ ...halo, ...at }} data-spotlight={point.spotlight ? "" : undefined}>
      <FieldTab numeral={point.numeral} number={point.numeral === null ? "–" : undefined} />
      <span className="mark-label" data-label={point.id} data-align={place?.align} style={label}>
        <Words>{point.title}</Words>
      </span>
    </div>
  );
}

function SmallMark({ numeral, left, bottom }: { numeral: number | null; left: number; bottom: number }) {
  return (
    <i
      className={classNames("mark-small", fieldClass(numeral))}
      style={{ left: `${left}%`, bottom: `${bottom}%` }}
    />
  );
}

/** Lines to true points that their mark had to leave, and to labels that stand far off. */
function Leaders({
  placed,
  named,
  x,
  y,
}: {
  placed: ReadonlyMap<string, Placement>;
  named: readonly MapPoint[];
  x: MapAxis;
  y: MapAxis;
}) {
  return (
    <svg className="plane-lines" aria-hidden="true">
      {named.map((point) => {
        const place = placed.get(point.id);
        if (place === undefined) return null;
        const { mark, label, box } = place;
        const trueX = (percentOn(point.x, x.range) / 100) * box.width;
        const trueY = (1 - percentOn(point.y, y.range) / 100) * box.height;
        const labelX = Math.min(Math.max(mark.x, label.left), label.left + label.width);
        const labelY = Math.min(Math.max(mark.y, label.top), label.top + label.height);
        return (
          <g key={point.id}>
            {mark.moved && <line x1={mark.x} y1={mark.y} x2={trueX} y2={trueY} />}
            {mark.moved && <circle cx={trueX} cy={trueY} r={box.height / 130} />}
            {place.far && <line x1={mark.x} y1={mark.y} x2={labelX} y2={labelY} />}
          </g>
        );
      })}
    </svg>
  );
}

function Quadrant({
  at,
  name,
  note,
  style,
}: {
  at: string;
  name: string;
  note?: string;
  style?: CSSProperties;
}) {
  return (
    <p className="plane-q" data-at={at} style={style}>
      <Words>{name}</Words>
      {note && <small>{note}</small>}
    </p>
  );
}

function Axis({ at, axis }: { at: "x" | "y"; axis: MapAxis }) {
  return (
    <>
      <span className="plane-ax" data-at={`${at}-low`}>
        {axis.low}
      </span>
      <span className="plane-ax" data-at={`${at}-name`}>
        {axis.name}
      </span>
      <span className="plane-ax" data-at={`${at}-high`}>
        {axis.high}
      </span>
    </>
  );
}

function Rank({ points, title, note }: { points: readonly MapPoint[]; title: string; note?: ReactNode }) {
  const format = useFormatter();
  const keys = points.filter((point) => point.key).sort((a, b) => b.x + b.y - (a.x + a.y));
  const number = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div className="rank wall-wide">
      <h2>{title}</h2>
      <ol>
        {keys.slice(0, 8).map((point) => (
          <li key={point.id}>
            <FieldTab numeral={point.numeral} number={point.numeral === null ? "–" : undefined} />
            <span>
              <Words>{point.title}</Words>
            </span>
            <b>
              {number(point.y)} | {number(point.x)}
            </b>
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

function MapTable({ points, x, y, caption, fold }: MapTableProps) {
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
