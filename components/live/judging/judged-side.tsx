"use client";

import { useTranslations } from "use-intl";
import { partsOfCell } from "#domain/cells.ts";
import type { Subject } from "#domain/subjects.ts";
import { SubjectCard } from "../../phone/subject-card.tsx";
import { useRecord } from "../use-workshop.tsx";

/** One of the two that are judged, as the card or the bundle that it is; the first is A, the second B. */
export function JudgedSide({ cell, side }: { cell: string; side: "row" | "column" }) {
  const t = useTranslations("judging");
  const id = partsOfCell(cell)[side];
  const card = useRecord("card", id);
  const cluster = useRecord("cluster", id);
  const letter = side === "row" ? "A" : "B";
  if (!card && !cluster) return <p className="phone-hint">{t("sideGone", { letter })}</p>;
  const text = card ? (card.title ?? card.text) : (cluster?.title ?? "");
  const subject: Subject = {
    kind: card ? "card" : "cluster",
    id,
    fieldId: (card ?? cluster)?.fieldId ?? null,
    dimensionId: null,
    text: t("side", { letter, text }),
    number: card?.number ?? null,
    cardKind: card?.cardKind ?? cluster?.cardKind ?? "factor",
  };
  return <SubjectCard subject={subject} />;
}
