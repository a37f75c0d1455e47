import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { tallyGroups, tallyScale } from "./tally-groups.ts";

export interface TallyProps {
  count: number;
  /** All who could answer; leave it out where only those present are counted. */
  of?: number;
  /** The sentence with both numbers, "31 von 68 haben geschrieben"; the strokes themselves are not read out. */
  children?: ReactNode;
  className?: string;
}

/** One stroke a person, in fives; never a percentage of a room of 68. */
export function Tally({ count, of = count, children, className }: TallyProps) {
  const style = { "--k": tallyScale(of) } as CSSProperties;
  const strokes = (
    <div className={classNames("tally", className)} style={style} aria-hidden="true">
      {tallyGroups(count, of).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no identity but their place
        <b key={index}>
          {strokesOf(group.full, "full")}
          {strokesOf(group.open, "open")}
        </b>
      ))}
    </div>
  );
  if (children === undefined) return strokes;
  return (
    <div>
      <p className="tally-words mb-1 font-bold">{children}</p>
      {strokes}
    </div>
  );
}

function strokesOf(length: number, kind: "full" | "open") {
  // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no identity but their place
  return Array.from({ length }, (_, index) => <i key={`${kind}${index}`} className={kind} />);
}
