"use client";

import { useTranslations } from "use-intl";
import { missingParts } from "#domain/option-parts.ts";
import type { CardDetails } from "#domain/records.ts";

/** What a small card says of its details: the direction of an assumption, the gaps of an option. */
export function useDetailWords(details: CardDetails | undefined): string {
  const t = useTranslations("parts");
  if (details?.of === "assumption")
    return details.direction === null ? "" : t(`direction.${details.direction}`);
  if (details?.of !== "option") return "";
  const missing = missingParts(details);
  if (missing.length === 0) return t("option.complete");
  return t("option.missing", { parts: missing.map((name) => t(`option.${name}`)).join(", ") });
}
