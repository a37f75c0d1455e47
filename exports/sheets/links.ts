import { shortId } from "#domain/records.ts";
import type { MinutesSource } from "../minutes/source.ts";
import type { Sheet } from "./sheet.ts";

/** The chain between published cards: what came from what, and what was merged into what. */
export function linksSheet({ state }: MinutesSource): Sheet {
  const { card } = state.tables;
  const rows = [...card.values()]
    .sort((a, b) => (shortId(a) < shortId(b) ? -1 : 1))
    .flatMap((one) => {
      const link = (id: string | null, how: string) => {
        const other = card.get(id ?? "");
        return other ? [[shortId(one), how, shortId(other)]] : [];
      };
      return [
        ...one.sources.flatMap((id) => link(id, "entstand aus")),
        ...link(one.mergedInto, "wurde zusammengelegt mit"),
      ];
    });
  return { name: "Verknüpfungen", file: "verknuepfungen", head: ["von", "Art", "zu"], rows };
}
