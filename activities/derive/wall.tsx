"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { CardSheet } from "#components/card.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { PartsList } from "#components/live/option-parts/parts-list.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { Pages } from "#components/pages.tsx";
import type { CardView } from "#domain/view.ts";
import { useDeriveSettings } from "./use-scenarios.ts";

/** Options with their parts, scenario by scenario; those without one field by field after them. */
export default function DeriveWall(props: WallScreenProps) {
  const { activity, step } = props;
  const t = useTranslations("activities.derive.wall");
  const { silent } = useDeriveSettings(activity);
  const groups = useGroups(activity.id);
  if (silent && !step.revealed)
    return <Quiet {...props} title={t(step.status === "closed" ? "covered" : "writing")} />;
  if (groups.length === 0) return <Quiet {...props} title={t("empty")} />;
  return <Shown {...props} groups={groups} />;
}

function Quiet({ activity, step, onPages, title }: WallScreenProps & { title: string }) {
  const t = useTranslations("activities.derive.wall");
  useEffect(() => onPages(1), [onPages]);
  return (
    <WallStep activity={activity} step={step} page={0}>
      <QuietBody activity={activity} title={title} words={(count, of) => t("written", { count, of })} />
    </WallStep>
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly label: string | null;
  readonly numeral: number | null;
  /** Scenarios come in the order of their numbers, before fields. */
  readonly order: number;
  readonly options: readonly CardView[];
}

function Shown({ activity, step, page, onPages, groups }: WallScreenProps & { groups: readonly Group[] }) {
  const t = useTranslations("activities.derive.wall");
  const ids = useMemo(() => groups.map(({ id }) => id), [groups]);
  const showing = useWallParts(ids, page, onPages);
  const now = groups[showing.at];
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={now?.numeral ?? undefined}
      kicker={now && (now.label ? t("fromScenario", { label: now.label, title: now.title }) : now.title)}
      page={showing.index}
      answered={t("haveWritten")}
    >
      {groups.map((group, index) => (
        <WallLayer key={group.id} shown={index === showing.at}>
          <Pages
            items={group.options}
            itemKey={keyOf}
            render={(card) => <Option card={card} />}
            page={index === showing.at ? showing.page : 0}
            onPages={showing.tell(group.id)}
          />
        </WallLayer>
      ))}
    </WallStep>
  );
}

const keyOf = ({ id, text, title, details, fieldId }: CardView) =>
  JSON.stringify([id, text, title, details, fieldId]);

function Option({ card }: { card: CardView }) {
  const numeral = useRecords("field").find(({ id }) => id === card.fieldId)?.numeral ?? null;
  return (
    <CardSheet
      kind="option"
      fieldNumeral={numeral}
      label={cardLabel(card)}
      text={card.text}
      title={card.title ?? undefined}
    >
      <PartsList details={card.details} className="text-[calc(28*var(--u))] leading-[1.22]" />
    </CardSheet>
  );
}

/** An option from two scenarios stands under the first of them, so that each is shown once. */
function useGroups(activityId: string): readonly Group[] {
  const t = useTranslations("activities.derive.wall");
  const all = useRecords("card");
  const fields = useRecords("field");
  return useMemo(() => {
    const options = all
      .filter((card) => card.activityId === activityId && card.mergedInto === null)
      .sort((a, b) => a.number - b.number);
    const byId = new Map(all.map((card) => [card.id, card]));
    const groups = new Map<string, Group & { options: CardView[] }>();
    for (const option of options) {
      const scenario = option.sources?.flatMap((id) => byId.get(id) ?? [])[0];
      const fieldId = scenario?.fieldId ?? option.fieldId;
      const field = fields.find(({ id }) => id === fieldId);
      const id = scenario?.id ?? `field ${field?.id ?? ""}`;
      const group = groups.get(id) ?? {
        id,
        title: scenario ? (scenario.title ?? scenario.text) : (field?.title ?? t("noField")),
        label: scenario ? cardLabel(scenario) : null,
        numeral: field?.numeral ?? null,
        order: scenario?.number ?? 1000 + (field?.numeral ?? 1000),
        options: [],
      };
      group.options.push(option);
      groups.set(id, group);
    }
    return [...groups.values()].sort((a, b) => a.order - b.order);
  }, [all, fields, activityId, t]);
}
