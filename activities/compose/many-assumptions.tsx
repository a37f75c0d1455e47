"use client";

import { useTranslations } from "use-intl";
import { mostAssumptions } from "./defaults.ts";
import type { Box } from "./use-box.ts";

/** Key factors with more assumptions than a box bears, and where to select those that go on. */
export function ManyAssumptions({ factors }: Pick<Box, "factors">) {
  const t = useTranslations("activities.compose.lead");
  const many = factors.filter(({ assumptions }) => assumptions.length > mostAssumptions);
  if (many.length === 0) return null;
  const list = many.map(({ title, assumptions }) => t("manyOf", { title, count: assumptions.length })).join("; ");
  return (
    <p className="border-2 border-control bg-white p-3">
      {t("many", { count: many.length, most: mostAssumptions, list })}
    </p>
  );
}
