"use client";

import type { ComponentType } from "react";
import type { Scope } from "#domain/records.ts";
import { CollectSettings } from "./settings-collect.tsx";
import { PauseSettings } from "./settings-pause.tsx";
import type { SettingsProps } from "./settings-props.ts";
import { RateSettings } from "./settings-rate.tsx";
import { SortSettings } from "./settings-sort.tsx";
import { VoteSettings } from "./settings-vote.tsx";

/** A kind of step without a line here has its defaults and can still be planned. */
const forms: Readonly<Record<string, ComponentType<SettingsProps>>> = {
  collect: CollectSettings,
  sort: SortSettings,
  rate: RateSettings,
  vote: VoteSettings,
  pause: PauseSettings,
};

const scopes: Readonly<Record<string, readonly Scope[]>> = {
  collect: ["everybody", "table", "one-card-per-table"],
  pause: ["everybody"],
};

export const scopesOf = (type: string): readonly Scope[] => scopes[type] ?? ["everybody", "table"];

export function StepSettings({ type, ...props }: SettingsProps & { type: string }) {
  const Form = forms[type];
  return Form ? <Form {...props} /> : null;
}
