/** Writes a `.scw` file, so that experts can go on in ScenarioWizard. */

import { prepare } from "./matrix.ts";
import { matrixOf, type NamedMatrix } from "./named-matrix.ts";
import { encodeScw } from "./scw-text.ts";

export type ScwFile = {
  readonly bytes: Uint8Array;
  /** 2 when halves were doubled, since the file knows whole numbers only: no consistent scenario changes by it. */
  readonly scale: 1 | 2;
};

/** Missing cells are written as 0, which is what they count. Throws a RangeError when the matrix has a fault. */
export function writeScw(named: NamedMatrix): ScwFile {
  const { scale } = prepare(matrixOf(named));
  const { title, descriptors, cells } = named;
  const lines = [
    "$ ScenarioWizard 4.0",
    oneLine(title),
    ...descriptors.flatMap(({ name, states }) => [
      `&${oneLine(name)}`,
      ...states.map((state) => ` -${oneLine(state)}`),
    ]),
    "#",
    ...descriptors.flatMap(({ states }) => ["&", " ", ...states.map(() => " ")]),
    "#",
    "#",
    ...cells.map(() => "FFFFFF"),
    "#",
    "#",
    ...cells.map((row) => row.map((cell) => padded((cell ?? 0) * scale)).join(",")),
    "#",
    // One comment, an empty one, as ScenarioWizard ends its files.
    "# 0-0",
    '""',
    "#",
  ];
  return { bytes: encodeScw(`${lines.join("\r\n")}\r\n`), scale };
}

/** Three columns: " 0 ", "-2 ". */
function padded(value: number): string {
  return `${value < 0 ? "" : " "}${value} `;
}

/** A name that is empty or has a line break would shift all lines after it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim() || "–";
}
