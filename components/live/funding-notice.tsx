"use client";

import { Funding } from "../funding.tsx";
import { useRecords } from "./use-workshop.tsx";

export interface FundingNoticeProps {
  workshopId: string;
  text: string;
  logos: readonly { readonly id: string; readonly alt: string }[];
}

/** Where a logo's bytes are. */
export const logoPath = (workshopId: string, logoId: string): string => `/api/workshops/${workshopId}/logos/${logoId}`;

/** Logos in their order. */
export function useLogos() {
  return useRecords("logo").toSorted((a, b) => a.order - b.order);
}

/** What the funder wants to be seen; nothing where nobody funds. */
export default function FundingNotice({ workshopId, text, logos }: FundingNoticeProps) {
  return (
    <Funding
      text={text.trim()}
      logos={logos.map(({ id, alt }) => ({ src: logoPath(workshopId, id), alt }))}
      eu={/ESF|EFRE|Europäisch|European/.test(text)}
    />
  );
}
