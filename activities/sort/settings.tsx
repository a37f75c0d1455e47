"use client";

import { KindSelect } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";

export default function SortSettings(props: SettingsProps) {
  return <KindSelect {...props} fallback="factor" />;
}
