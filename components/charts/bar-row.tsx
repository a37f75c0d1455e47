import { useTranslations } from "use-intl";
import type { CardKind } from "../card-kind.ts";
import { FieldTab } from "../field-tab.tsx";
import { Words } from "../words.tsx";
import type { RankedValue } from "./bar-ranks.ts";

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

export interface BarRowProps {
  item: BarItem;
  ranked: RankedValue;
  /** The value that fills the track. */
  longest: number;
  twoSided: boolean;
}

/** One thing with its rank, its bar and its number; against is hollow and goes to the left. */
export function BarRow({ item, ranked, longest, twoSided }: BarRowProps) {
  const t = useTranslations("parts");
  const width = (value: number) => ({ width: `${(value / longest) * 100}%` });
  return (
    <div className="bars-row" data-long={item.title.length > 120 ? "" : undefined}>
      <span className="bars-rank">
        {ranked.rank}.{ranked.tied && <small>{t("chart.tied")}</small>}
      </span>
      <span className="bars-label">
        {item.numeral !== undefined && (
          <FieldTab numeral={item.numeral} kind={item.kind} number={item.label} />
        )}
        <Words>{item.title}</Words>
      </span>
      <span className="bars-track">
        {twoSided && (
          <span className="bars-half">
            <i className="chart-bar chart-bar-minus" style={width(item.minus ?? 0)} />
          </span>
        )}
        <span className="bars-half">
          <i className="chart-bar" style={width(item.value)} />
        </span>
      </span>
      <span className="bars-number">{twoSided ? `+${item.value} −${item.minus ?? 0}` : item.value}</span>
    </div>
  );
}
