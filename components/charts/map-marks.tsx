import type { CSSProperties } from "react";
import { classNames } from "../class-names.ts";
import { FieldTab } from "../field-tab.tsx";
import { fieldClass } from "../roman.ts";
import { Words } from "../words.tsx";
import { type MapAxis, type MapPoint, percentOn } from "./map-points.ts";
import type { Placement } from "./use-placed.ts";

interface NamedMarkProps {
  point: MapPoint;
  x: MapAxis;
  y: MapAxis;
  /** Which quadrant is white. */
  hot: "top-left" | "top-right";
  place: Placement | undefined;
}

/** Square with its numeral, the name beside it; before it is placed it stands on its point without a name. */
export function NamedMark({ point, x, y, hot, place }: NamedMarkProps) {
  const isHot = point.y >= y.split && point.x >= x.split === (hot === "top-right");
  const halo = { "--halo": isHot ? "var(--white)" : "var(--ground-2)" } as CSSProperties;
  const at: CSSProperties = place
    ? {
        left: `${(place.mark.x / place.box.width) * 100}%`,
        top: `${(place.mark.y / place.box.height) * 100}%`,
      }
    : { left: `${percentOn(point.x, x.range)}%`, bottom: `${percentOn(point.y, y.range)}%` };
  const label: CSSProperties = place ? labelStyle(place) : { visibility: "hidden" };
  return (
    <div className="mark" style={{ ...halo, ...at }} data-spotlight={point.spotlight ? "" : undefined}>
      <FieldTab numeral={point.numeral} number={point.numeral === null ? "–" : undefined} />
      <span className="mark-label" data-label={point.id} data-align={place?.align} style={label}>
        <Words>{point.title}</Words>
      </span>
    </div>
  );
}

/** Anchored on the side that faces the mark: the element's own box may be wider than its words. */
function labelStyle({ mark, label, align }: Placement): CSSProperties {
  const top = label.top - mark.y;
  if (align === "end") return { top, right: mark.x - label.left - label.width };
  if (align === "start") return { top, left: label.left - mark.x };
  return { top, left: label.left + label.width / 2 - mark.x, transform: "translateX(-50%)" };
}

/** One of the many that carry no name. */
export function SmallMark({
  numeral,
  left,
  bottom,
}: {
  numeral: number | null;
  left: number;
  bottom: number;
}) {
  return (
    <i
      className={classNames("mark-small", fieldClass(numeral))}
      style={{ left: `${left}%`, bottom: `${bottom}%` }}
    />
  );
}

/** Lines to true points that their mark had to leave, and to labels that stand far off. */
export function Leaders({
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
