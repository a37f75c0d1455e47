"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { MorphBox, MorphLegend, mostLines } from "#components/charts/morph-box.tsx";
import { TableTwin } from "#components/charts/table-twin.tsx";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { type Box, useBox } from "./use-box.ts";
import { WallCross } from "./wall-cross.tsx";

/** The box with a line for each scenario; more scenarios than lines can be told apart come in groups, one after the other. */
export default function ComposeWall(props: WallScreenProps) {
  const { activity, step, onPages } = props;
  const t = useTranslations("activities.compose.wall");
  const box = useBox(activity);
  useEffect(() => {
    if (box.factors.length === 0) onPages(1);
  }, [box.factors.length, onPages]);
  if (box.factors.length === 0)
    return (
      <WallStep activity={activity} step={step} page={0}>
        <QuietBody activity={activity} title={t("empty")} />
      </WallStep>
    );
  return box.mode === "axes" && box.factors.length === 2 ? <WallCross {...props} box={box} /> : <Boxes {...props} box={box} />;
}

function Boxes({ activity, step, page, onPages, box }: WallScreenProps & { box: Box }) {
  const t = useTranslations("activities.compose.wall");
  const rows = useRows(box);
  const spotlight = useRecord("stage", "stage")?.spotlight;
  const groups = useMemo(() => {
    const lines = box.scenarios.map(({ letter, card, sources }) => ({
      letter,
      title: card.text,
      through: sources,
      isNow: spotlight?.kind === "card" && spotlight.id === card.id,
    }));
    const count = Math.max(1, Math.ceil(lines.length / mostLines));
    return Array.from({ length: count }, (_, at) => lines.slice(at * mostLines, (at + 1) * mostLines));
  }, [box.scenarios, spotlight]);
  const ids = useMemo(() => groups.map((_, index) => String(index)), [groups]);
  const showing = useWallParts(ids, page, onPages);
  const ways = rows.reduce((product, { values }) => product * Math.max(1, values.length), 1);
  return (
    <WallStep
      activity={activity}
      step={step}
      page={showing.index}
      kicker={t("kicker", { factors: rows.length, scenarios: box.scenarios.length, ways })}
      answered={activity.scope === "everybody" ? undefined : t("haveScenario")}
      note={box.scenarios.length > 0 ? t("note") : t("none")}
      calm={step.status === "closed"}
    >
      {groups.map((lines, index) => (
        <WallLayer key={ids[index]} shown={index === showing.at}>
          <div className="grid h-full grid-rows-[auto_minmax(0,1fr)] gap-[calc(20*var(--u))]">
            <MorphLegend lines={lines} />
            <MorphBox
              rows={rows}
              lines={lines}
              page={index === showing.at ? showing.page : 0}
              onPages={showing.tell(String(index))}
            />
          </div>
          <TableTwin
            caption={t("caption")}
            head={[t("factor"), ...lines.map(({ letter, title }) => `${letter}: ${title}`)]}
            rows={rows.map(({ id, title, values }) => ({
              id,
              cells: [title, ...lines.map(({ through }) => values.find((value) => through.has(value.id))?.text ?? "–")],
            }))}
          />
        </WallLayer>
      ))}
    </WallStep>
  );
}

function useRows({ factors }: Box) {
  const fields = useRecords("field");
  return useMemo(
    () =>
      factors.map(({ id, title, fieldId, assumptions }) => ({
        id,
        title,
        numeral: fields.find((field) => field.id === fieldId)?.numeral ?? null,
        values: assumptions.map((card) => ({ id: card.id, text: card.title ?? card.text })),
      })),
    [factors, fields],
  );
}
