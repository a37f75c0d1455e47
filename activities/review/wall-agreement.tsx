"use client";

import { useTranslations } from "use-intl";
import type { CardKind } from "#components/card-kind.ts";
import { FieldTab } from "#components/field-tab.tsx";
import { Words } from "#components/words.tsx";

export interface AgreementItem {
  readonly id: string;
  readonly text: string;
  readonly label: string | undefined;
  readonly kind: CardKind;
  readonly numeral: number | null;
  readonly rounds: readonly {
    readonly name: string;
    readonly n: number;
    readonly counts: readonly number[];
    readonly unsure: number;
    readonly objections: number;
  }[];
}

/** One subject and how many gave each step of agreement: people as numbers and as columns, never as per cents. */
export function WallAgreement({ item }: { item: AgreementItem }) {
  const t = useTranslations("activities.review.wall");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center [@media(max-aspect-ratio:3/2)]:grid-cols-1 [@media(max-aspect-ratio:3/2)]:gap-y-[calc(8*var(--u))] gap-x-[calc(40*var(--u))] border-b-[calc(3*var(--u))] border-hair py-[calc(12*var(--u))]">
      <p className="text-[calc(36*var(--u))] leading-[1.15] font-[650]">
        <FieldTab
          numeral={item.numeral}
          kind={item.kind}
          number={item.label}
          className="mr-[calc(12*var(--u))]"
        />
        <Words>{item.text}</Words>
      </p>
      <div className="grid justify-items-end gap-[calc(10*var(--u))]">
        {item.rounds.map((round) => (
          <div key={round.name} className="flex items-end gap-[calc(20*var(--u))]">
            <span className="text-right text-[calc(28*var(--u))] leading-tight">
              {round.name}
              <br />
              {t("n", { count: round.n })}
            </span>
            <Steps counts={round.counts} />
            <span className="w-[calc(250*var(--u))] text-[calc(28*var(--u))] leading-tight">
              {t("unsure", { count: round.unsure })}
              {round.objections > 0 && (
                <b className="block">{t("objectionCount", { count: round.objections })}</b>
              )}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Steps({ counts }: { counts: readonly number[] }) {
  const t = useTranslations("activities.review.wall");
  const most = Math.max(1, ...counts);
  return (
    <ol className="flex items-end gap-[calc(8*var(--u))]">
      {counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <li key={index} className="grid w-[calc(64*var(--u))] justify-items-center">
          <span className="vh">{t("step", { step: index + 1, count })}</span>
          <b aria-hidden="true" className="text-[calc(32*var(--u))] leading-none">
            {count}
          </b>
          <i
            aria-hidden="true"
            className="block w-full bg-ink"
            style={{ height: `calc(${4 + (44 * count) / most} * var(--u))` }}
          />
          <span aria-hidden="true" className="text-[calc(28*var(--u))] leading-tight">
            {index + 1}
          </span>
        </li>
      ))}
    </ol>
  );
}
