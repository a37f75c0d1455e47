"use client";

import { Suspense } from "react";
import { phoneScreens } from "#activities/phones.ts";
import { lazyPart } from "#components/lazy-part.tsx";
import { useStep } from "#components/live/use-step.ts";
import { LiveWorkshop, useLine, useRecord, useRecords } from "#components/live/use-workshop.tsx";
import type { Activity } from "#domain/records.ts";
import { Connecting } from "../w/connecting.tsx";
import { LostLine } from "../w/lost-line.tsx";

const parts = new Map(Object.entries(phoneScreens).map(([type, phone]) => [type, lazyPart(phone)]));

/** One activity, whatever the stage shows: for people who were not in the hall. */
export function ReviewScreen({ workshopId }: { workshopId: string }) {
  return (
    <LiveWorkshop workshopId={workshopId} role="reviewer">
      <Reviewed />
    </LiveWorkshop>
  );
}

function Reviewed() {
  const line = useLine();
  const [me] = useRecords("me");
  const [workshop] = useRecords("workshop");
  const activity = useRecord("activity", me?.reviews?.activityId);
  if (line.state === "lost") return <LostLine reason={line.reason} />;
  if (!workshop) return <Connecting offline={line.state === "offline"} live />;
  if (!me || !activity) return <LostLine reason="unauthorised" />;
  return <ReviewedStep activity={activity} />;
}

function ReviewedStep({ activity }: { activity: Activity }) {
  const step = useStep(activity.id);
  const Part = parts.get(activity.type);
  if (!Part) return null;
  return (
    <Suspense fallback={<Connecting live />}>
      <Part activity={activity} step={step} />
    </Suspense>
  );
}
