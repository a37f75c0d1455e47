"use client";

import { KindSelect } from "./settings-parts.tsx";
import type { SettingsProps } from "./step-settings.tsx";

export function SortSettings(props: SettingsProps) {
  return <KindSelect {...props} fallback="factor" />;
}
