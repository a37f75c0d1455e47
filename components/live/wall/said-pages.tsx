"use client";

import type { CardKind } from "../../card-kind.ts";
import { FieldTab } from "../../field-tab.tsx";
import { Pages } from "../../pages.tsx";
import { Words } from "../../words.tsx";

export interface SaidItem {
  readonly id: string;
  readonly text: string;
  /** What it was said to. */
  readonly subject: string;
  readonly label: string | undefined;
  readonly kind: CardKind;
  readonly numeral: number | null;
  /** In which round, where there are several. */
  readonly round?: string;
}

/** What people have said beside their answers, in their words, on the wall's pages. */
export function SaidPages(props: {
  items: readonly SaidItem[];
  page: number;
  onPages: (pages: number) => void;
}) {
  return <Pages {...props} itemKey={JSON.stringify} render={(item) => <Said item={item} />} columns={1} />;
}

function Said({ item: { text, subject, label, kind, numeral, round } }: { item: SaidItem }) {
  return (
    <div className="border-b-[calc(2*var(--u))] border-hair py-[calc(14*var(--u))]">
      <p className="text-[calc(40*var(--u))] leading-[1.15] font-[650]">
        <Words>{`„${text}“`}</Words>
      </p>
      <p className="mt-[calc(6*var(--u))] text-[calc(28*var(--u))] leading-[1.2]">
        <FieldTab className="mr-[calc(12*var(--u))]" numeral={numeral} kind={kind} number={label} />
        <Words>{round === undefined ? subject : `${subject} · ${round}`}</Words>
      </p>
    </div>
  );
}
