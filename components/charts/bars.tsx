import { useTranslations } from "use-intl";
import type { CardKind } from "../card-kind.ts";
import { classNames } from "../class-names.ts";
import { FieldTab } from "../field-tab.tsx";
import { Words } from "../words.tsx";
import { bandRanks } from "./bar-ranks.ts";
import { TableTwin } from "./table-twin.tsx";

export interface BarItem {
  id: string;
  /** O-012. */
  label?: string;
  title: string;
  numeral?: number | null;
  kind?: CardKind;
  value: number;
  /** Points against, as a positive number; any item with it turns the chart two-sided. */
  minus?: number;
}

export interface BarsProps {
  items: readonly BarItem[];
  caption: string;
  /** Longest bar; left out: the largest value. Give it when one page of several is shown. */
  max?: number;
  /** Values of all items, in any order, when only a page of them is shown: ranks and ties come from here. */
  all?: readonly number[];
  /** How a number is said: (5) => "5 Punkte". */
  say?: (value: number) => string;
  twin?: "fold" | "said" | "none";
}

/** Votes as ink bars with their number; against is hollow and goes to the left; equal ones say so. */
export function Bars({ items, caption, max, all, say = String, twin = "said" }: BarsProps) {
  const t = useTranslations("parts");
  const twoSided = items.some((item) => item.minus !== undefined);
  const net = (item: BarItem) => item.value - (item.minus ?? 0);
  const ranks = bandRanks(all ?? items.map(net));
  const values = all ?? items.map(net);
  const longest = Math.max(1, max ?? Math.max(...items.flatMap((item) => [item.value, item.minus ?? 0]), 0));
  const width = (value: number) => ({ width: `${(value / longest) * 100}%` });
  return (
    <div className="chart">
      <ol className={classNames("bars", twoSided && "bars-minus")} aria-hidden={twin !== "none"}>
        {items.map((item) => {
          const ranked = ranks[values.indexOf(net(item))];
          return (
            <li key={item.id}>
              <span className="bars-rank">
                {ranked?.rank}.{ranked?.tied && <small>{t("chart.tied")}</small>}
              </span>
              <span className="bars-label">
                {item.numeral !== undefined && (
                  <FieldTab numeral={item.numeral} kind={item.kind} number={item.label} />
                )}
                <Words>{item.title}</Words>
              </span>
              <span className="bars-track">
                {twoSided ? (
                  <>
                    <span className="bars-half">
                      <i className="chart-bar chart-bar-minus" style={width(item.minus ?? 0)} />
                    </span>
                    <span className="bars-half">
                      <i className="chart-bar" style={width(item.value)} />
                    </span>
                  </>
                ) : (
                  <i className="chart-bar" style={width(item.value)} />
                )}
              </span>
              <span className="bars-number">
                {twoSided ? `+${item.value} −${item.minus ?? 0}` : item.value}
              </span>
            </li>
          );
        })}
      </ol>
      {twin !== "none" && (
        <TableTwin
          caption={caption}
          head={
            twoSided
              ? [t("chart.what"), t("chart.for"), t("chart.against")]
              : [t("chart.what"), t("chart.value")]
          }
          rows={items.map((item) => ({
            id: item.id,
            cells: [
              [item.label, item.title].filter(Boolean).join(" "),
              say(item.value),
              ...(twoSided ? [say(item.minus ?? 0)] : []),
            ],
          }))}
          fold={twin === "fold"}
        />
      )}
    </div>
  );
}
