"use client";

import { type CSSProperties, type ReactNode, useRef } from "react";
import { classNames } from "../class-names.ts";
import { Words } from "../words.tsx";
import { MapTable, Rank, type RankLine } from "./map-lists.tsx";
import { Leaders, NamedMark, SmallMark } from "./map-marks.tsx";
import { type MapAxis, type MapPoint, percentOn, splitNamed } from "./map-points.ts";
import { type Wedge, Wedges } from "./map-wedges.tsx";
import { placeLabels } from "./place-labels.ts";
import { type PlaceLabels, usePlaced } from "./use-placed.ts";

export interface MapQuadrants {
  topLeft: { name: string; note?: string };
  topRight: { name: string; note?: string };
  bottomLeft: { name: string; note?: string };
  bottomRight: { name: string; note?: string };
}

export interface ImpactMapProps {
  points: readonly MapPoint[];
  x: MapAxis;
  y: MapAxis;
  quadrants: MapQuadrants;
  /** The one that matters: white. */
  hot?: "top-left" | "top-right";
  /** Who acts strongly on whom: broad at the cause. */
  wedges?: readonly Wedge[];
  /** Says what is shown, for the table and for readers: "Wirkung und Ungewissheit, 24 Faktoren". */
  caption: string;
  /** The list beside the map (not on 4:3): its title and, below, what the numbers and lines are. */
  rank?: { title: string; note?: ReactNode; rows?: readonly RankLine[] };
  /** Most named points. */
  named?: number;
  place?: PlaceLabels;
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
    hot = "top-right",
    wedges = [],
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
          <div
            className="plane-hot"
            style={
              hot === "top-right"
                ? { left: `${left}%`, bottom: `${bottom}%`, right: 0, top: 0 }
                : { left: 0, bottom: `${bottom}%`, right: `${100 - left}%`, top: 0 }
            }
          />
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
          <Wedges wedges={wedges} placed={placed} />
          <Leaders placed={placed} named={named} x={x} y={y} />
          {named.map((point) => (
            <NamedMark key={point.id} point={point} x={x} y={y} hot={hot} place={placed.get(point.id)} />
          ))}
        </div>
        {rank && <Rank points={points} {...rank} />}
      </div>
      <MapTable points={points} x={x} y={y} caption={caption} fold={twin === "fold"} />
    </div>
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
