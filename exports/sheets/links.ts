import { shortId } from "#domain/records.ts";
import { sourceName } from "../minutes/source-name.ts";
import type { MinutesSource } from "../minutes/source.ts";
import type { Sheet } from "./sheet.ts";

/** All links of published cards: what came from what (also from what is gone), and what was merged into what. */
export function linksSheet({ state, record }: MinutesSource): Sheet {
  const { card } = state.tables;
  const rows = [...card.values()]
    .sort((a, b) => (shortId(a) < shortId(b) ? -1 : 1))
    .flatMap((one) => {
      const parent = card.get(one.mergedInto ?? "");
      return [
        ...one.sources.map((id) => [shortId(one), "entstand aus", sourceName(record, id)]),
        ...(parent ? [[shortId(one), "wurde zusammengelegt mit", shortId(parent)]] : []),
      ];
    });
  return { name: "Verknüpfungen", file: "verknuepfungen", head: ["von", "Art", "zu"], rows };
}
