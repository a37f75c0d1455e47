import { useTranslations } from "use-intl";

export interface TableTwinProps {
  caption: string;
  /** The first column names the row; the others are numbers. */
  head: readonly string[];
  rows: readonly { id: string; cells: readonly string[] }[];
  /** Behind a heading that opens it; otherwise the table is only read out. */
  fold?: boolean;
}

/** Every picture has its table: the same numbers, in order, for those who read instead of look. */
export function TableTwin({ caption, head, rows, fold }: TableTwinProps) {
  const t = useTranslations("parts");
  const table = (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={cell} scope="col" data-number={index > 0 ? "" : undefined}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, index) =>
              index === 0 ? (
                <th key={head[index]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[index]} data-number="">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!fold) return <div className="vh">{table}</div>;
  return (
    <details className="twin">
      <summary>{t("chart.table")}</summary>
      <div className="twin-scroll">{table}</div>
    </details>
  );
}
