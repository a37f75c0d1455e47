"use client";

import { Suspense } from "react";
import { activityScreens } from "#activities/screens.ts";
import { lazyPart } from "#components/lazy-part.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import type { Scope } from "#domain/records.ts";

const forms = Object.fromEntries(
  Object.entries(activityScreens).map(([type, { settings }]) => [type, lazyPart(settings)]),
);

export const scopesOf = (type: string): readonly Scope[] => activityScreens[type]?.scopes ?? [];

/** The form of one kind of step; what it says nothing about has the activity's own default. */
export function StepSettings({ type, ...props }: SettingsProps & { type: string }) {
  const Form = forms[type];
  return <Suspense fallback={null}>{Form && <Form {...props} />}</Suspense>;
}
