"use client";

import { KindSelect } from "./settings-parts.tsx";
import type { SettingsProps } from "./settings-props.ts";

export function SortSettings(props: SettingsProps) {
  return <KindSelect {...props} fallback="factor" />;
}
