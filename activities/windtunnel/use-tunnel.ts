"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { ChoiceOption } from "#components/choice.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { cardLabel } from "#components/live/card-label.ts";
import { shortName } from "#components/live/judging/short-name.ts";
import { useViewState } from "#components/live/judging/use-view-state.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { partsOfCell } from "#domain/cells.ts";
import type { Activity, Step } from "#domain/records.ts";
import { windtunnel } from "./activity.ts";
import { cellsIn, letterAt, takenOn } from "./matrix.ts";
import type { TunnelResult } from "./result.ts";

const nameLength = 44;

/** What staff and wall know of the tunnel: what is taken on, its pairs, and the result once it may be seen. */
export function useTunnel(activity: Activity, step: Step) {
  const state = useViewState();
  const settings = settingsOf(windtunnel, activity);
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const known = useMemo(() => {
    const context = { state, activity: { ...activity, settings: settingsOf(windtunnel, activity) }, step };
    return { ...takenOn(context), cells: cellsIn(context) };
  }, [state, activity, step]);
  const nameOf = (cell: string) => {
    const { row, column } = partsOfCell(cell);
    const option = known.options.find(({ id }) => id === row);
    const at = known.scenarios.findIndex(({ id }) => id === column);
    const label = option?.number == null ? "" : cardLabel({ cardKind: "option", number: option.number });
    return `${label} ${shortName(option?.text ?? "–", nameLength)} · ${letterAt(Math.max(0, at))} ${shortName(known.scenarios[at]?.text ?? "–", nameLength)}`;
  };
  const result = step.revealed ? (record?.value as TunnelResult | undefined) : undefined;
  return { settings, ...known, nameOf, result };
}

const effects = ["-2", "-1", "0", "1", "2"] as const;

/** "schadet stark" to "hilft stark", for phones and staff alike. */
export function useEffects(screen: "phone" | "lead"): ChoiceOption[] {
  const t = useTranslations(`activities.windtunnel.${screen}.effects`);
  return effects.map((value) => ({ value, label: t(value) }));
}
