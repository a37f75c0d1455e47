"use client";

import { KindSelect, OnlySelected, UnitChoice } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { reviewDefaults } from "./defaults.ts";

export default function ReviewSettings(props: SettingsProps) {
  const unit = props.settings.unit ?? reviewDefaults.unit;
  return (
    <>
      <KindSelect {...props} fallback={reviewDefaults.cardKind} />
      <UnitChoice {...props} settings={{ ...props.settings, unit }} />
      <OnlySelected {...props} />
    </>
  );
}
