"use client";

import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";
import { Pages } from "../pages.tsx";
import { rankBars } from "./bar-ranks.ts";
import { type BarItem, BarRow } from "./bar-row.tsx";
import { TableTwin } from "./table-twin.tsx";

export interface BarsProps {
  /** In the order to be shown, usually by value; equal values share a rank and say so. */
  items: readonly BarItem[];
  caption: string;
  /** How a number is said in the table: (5) => "5 Punkte". */
  say?: (value: number) => string;
  /** The table: behind a heading on lead and phone, only read out on the wall. */
  twin?: "fold" | "said";
}

/** Votes as ink bars with their number: the whole list, for lead and phone. */
export function Bars(props: BarsProps) {
  const { ranked, longest, twoSided } = rankBars(props.items);
  return (
    <div className="chart">
      <ol className={classNames("bars", twoSided && "bars-minus")} aria-hidden="true">
        {ranked.map(({ item, ...rank }) => (
          <li key={item.id}>
            <BarRow item={item} ranked={rank} longest={longest} twoSided={twoSided} />
          </li>
        ))}
      </ol>
      <BarTable {...props} twoSided={twoSided} />
    </div>
  );
}

export interface WallBarsProps extends BarsProps {
  page: number;
  onPages: (pages: number) => void;
}

/** The same on the wall: at most nine on a page, and never more than fit. Bars keep their scale from page to page. */
export function WallBars({ page, onPages, ...props }: WallBarsProps) {
  const { ranked, longest, twoSided } = rankBars(props.items);
  return (
    <div className={classNames("chart", "bars", twoSided && "bars-minus")}>
      <div aria-hidden="true">
        <Pages
          items={ranked}
          itemKey={barKey}
          render={({ item, ...rank }) => (
            <BarRow item={item} ranked={rank} longest={longest} twoSided={twoSided} />
          )}
          page={page}
          onPages={onPages}
          columns={1}
        />
      </div>
      <BarTable {...props} twoSided={twoSided} />
    </div>
  );
}

function BarTable({
  items,
  caption,
  say = String,
  twin = "said",
  twoSided,
}: BarsProps & { twoSided: boolean }) {
  const t = useTranslations("parts");
  const head = twoSided
    ? [t("chart.what"), t("chart.for"), t("chart.against")]
    : [t("chart.what"), t("chart.value")];
  const rows = items.map((item) => ({
    id: item.id,
    cells: [
      [item.label, item.title].filter(Boolean).join(" "),
      say(item.value),
      ...(twoSided ? [say(item.minus ?? 0)] : []),
    ],
  }));
  return <TableTwin caption={caption} head={head} rows={rows} fold={twin === "fold"} />;
}

function barKey({ item, tied }: { item: BarItem; tied: boolean }): string {
  return JSON.stringify([item.id, item.title, item.label, tied]);
}
