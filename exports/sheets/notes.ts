import type { MinutesSource } from "../minutes/source.ts";
import { setAside } from "../minutes/results.ts";
import { byAge } from "../minutes/words.ts";
import type { Sheet } from "./sheet.ts";

/** What was set aside for later. */
export function parkedSheet({ state }: MinutesSource): Sheet {
  return {
    name: "Parkplatz",
    file: "parkplatz",
    head: ["Karte", "Wortlaut"],
    rows: setAside(state).map(({ label, text }) => [label ?? null, text]),
  };
}

/** Who does what until when. */
export function nextStepsSheet({ state }: MinutesSource): Sheet {
  return {
    name: "Nächste Schritte",
    file: "naechste-schritte",
    head: ["Was", "Wer", "Bis wann"],
    rows: byAge([...state.tables["next-step"].values()]).map(({ what, who, until }) => [what, who, until]),
  };
}
