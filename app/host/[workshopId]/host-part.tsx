"use client";

import { Suspense } from "react";
import { activityScreens } from "#activities/screens.ts";
import { lazyPart } from "#components/lazy-part.tsx";
import type { Activity, Step } from "#domain/records.ts";

const parts = new Map(
  Object.entries(activityScreens).flatMap(([type, { host }]) => (host ? [[type, lazyPart(host)] as const] : [])),
);

/** What a host does in the step that is on, where there is more to it than the table's board. */
export function HostPart({ activity, step }: { activity: Activity; step: Step }) {
  const Part = parts.get(activity.type);
  if (!Part) return null;
  return (
    <Suspense fallback={null}>
      <Part key={`${activity.id} ${step.round}`} activity={activity} step={step} />
    </Suspense>
  );
}
