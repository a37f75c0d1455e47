import { cellId } from "#domain/cells.ts";
import { judgedMatrix, judgesIn } from "#domain/judged-matrix.ts";
import type { JudgedCell } from "#methods/judged-cells.ts";
import { type TestedOption, windTunnel } from "#methods/wind-tunnel.ts";
import { type Context, cellsIn, letterAt, takenOn } from "./matrix.ts";
import { tunnelScale } from "./schemas.ts";

/** An option with its class, and its effect in each scenario of the picture; null where nobody could say. */
export interface TunnelOption extends TestedOption {
  readonly text: string;
  readonly number: number | null;
  readonly fieldId: string | null;
  readonly shown: readonly (number | null)[];
}

export interface TunnelResult {
  readonly options: readonly TunnelOption[];
  readonly scenarios: readonly { readonly id: string; readonly letter: string; readonly title: string; readonly counts: boolean }[];
  /** Titles of options that nobody could judge: not compared. */
  readonly unrated: readonly string[];
  readonly minimaxRegret: { readonly value: number; readonly options: readonly string[] } | null;
  readonly cells: readonly JudgedCell[];
  /** Share (0..1) of the pairs that have a value. */
  readonly coverage: number;
  readonly judges: number;
}

export function tunnelResult(context: Context, round: number): TunnelResult {
  const { state, activity } = context;
  const { options, scenarios } = takenOn(context);
  const judged = judgedMatrix(state, {
    activityId: activity.id,
    round,
    by: "phones",
    cells: cellsIn(context),
    scale: tunnelScale,
  });
  const values = new Map(judged.cells.map(({ cell, value }) => [cell, value]));
  const effects = options.map((option) => scenarios.map((scenario) => values.get(cellId(option.id, scenario.id)) ?? null));
  const ids = options.map(({ id }) => id);
  const tested = windTunnel(ids, scenarios.map(({ id }) => id), effects);
  const counts = new Set(tested.scenarios);
  return {
    options: tested.options.map((one) => {
      const at = ids.indexOf(one.option);
      const subject = options[at];
      return {
        ...one,
        text: subject?.text ?? "",
        number: subject?.number ?? null,
        fieldId: subject?.fieldId ?? null,
        shown: effects[at] ?? [],
      };
    }),
    scenarios: scenarios.map(({ id, text }, at) => ({ id, letter: letterAt(at), title: text, counts: counts.has(id) })),
    unrated: tested.unrated.map((id) => options.find((one) => one.id === id)?.text ?? ""),
    minimaxRegret: tested.minimaxRegret,
    cells: judged.cells,
    coverage: judged.coverage,
    judges: judgesIn(state, { activityId: activity.id, round, by: "phones" }).size,
  };
}
