"use client";

import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { type NoteLine, useNoteLines } from "#components/live/note-lines.ts";
import { WallStep } from "#components/live/wall-step.tsx";
import { Pages } from "#components/pages.tsx";
import { Words } from "#components/words.tsx";
import { NothingYet } from "./nothing-yet.tsx";

/** What is set aside, or who does what until when: large, on pages. */
export function LitList({
  kind,
  activity,
  step,
  page,
  onPages,
}: WallScreenProps & { kind: "parked" | "next-step" }) {
  const t = useTranslations("wall");
  const parts = useTranslations("parts");
  const lines = useNoteLines(kind);
  return (
    <WallStep activity={activity} step={step} question={parts(`notes.${kind}.title`)} page={page} calm>
      {lines.length > 0 ? (
        <Pages items={lines} itemKey={lineKey} render={renderLine} page={page} onPages={onPages} columns={1} />
      ) : (
        <NothingYet>{t("listEmpty")}</NothingYet>
      )}
    </WallStep>
  );
}

const lineKey = ({ id, words, who, until }: NoteLine) => [id, words, who, until].join("\n");

const renderLine = (line: NoteLine) => (
  <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-[calc(40*var(--u))] border-t-[length:calc(2*var(--u))] border-ink pt-[calc(10*var(--u))] pb-[calc(14*var(--u))]">
    <p className="text-[calc(44*var(--u))] leading-[1.15] font-[600]">
      {line.label && <b className="nohyphen">{line.label} </b>}
      <Words>{line.words}</Words>
    </p>
    <p className="max-w-[calc(560*var(--u))] text-right text-[calc(36*var(--u))] leading-[1.2] font-[650]">
      {[line.who, line.until].filter(Boolean).join(" · ")}
    </p>
  </div>
);
