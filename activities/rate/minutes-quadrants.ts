import type { Block, ListItem } from "#domain/minutes.ts";
import { impactMap, type Quadrant } from "#methods/impact-map.ts";
import type { Answers } from "#methods/statistics.ts";
import type { RateSettings } from "./schemas.ts";

interface Placed {
  readonly subjectId: string;
  readonly name: string;
  readonly scale: number;
  readonly answers: Answers;
}

/** Only on the map of factors do the four corners have names of their own. */
const corners: Readonly<Record<Quadrant, { name: string; up: string; right: string }>> = {
  "critical-uncertainty": { name: "Kritische Ungewissheiten", up: "hoch", right: "hoch" },
  predetermined: { name: "Vorherbestimmtes (gehört in jedes Szenario)", up: "hoch", right: "niedrig" },
  "watch-list": { name: "Unter Beobachtung", up: "niedrig", right: "hoch" },
  background: { name: "Hintergrund", up: "niedrig", right: "niedrig" },
};

/** Words for what is plausible and wished for. */
const wished: typeof corners = {
  "critical-uncertainty": { name: "Plausibel und erwünscht", up: "hoch", right: "hoch" },
  predetermined: { name: "Plausibel und unerwünscht", up: "hoch", right: "niedrig" },
  "watch-list": { name: "Wenig plausibel und erwünscht", up: "niedrig", right: "hoch" },
  background: { name: "Wenig plausibel und unerwünscht", up: "niedrig", right: "niedrig" },
};

/** The map in words: which subject lies in which corner, and where the lines run. Nothing for a single scale. */
export function quadrantBlocks(settings: RateSettings, ratings: readonly Placed[], named: string): Block[] {
  const [up, right] = settings.scales.map(({ name }) => name.de);
  if (up === undefined || right === undefined) return [];
  const map = impactMap(pairs(ratings), { from: 1, to: settings.steps }, settings.split);
  const nameOf = (id: string): ListItem => ({
    text: ratings.find(({ subjectId }) => subjectId === id)?.name ?? id,
  });
  const items = (Object.keys(corners) as Quadrant[]).map((quadrant): ListItem => {
    const under = map.subjects.filter((one) => one.quadrant === quadrant).map((one) => nameOf(one.subject));
    return {
      text: cornerName(quadrant, settings, up, right),
      under: under.length === 0 ? [{ text: "keine Angaben" }] : under,
    };
  });
  const answered = (id: string) => ratings.some((one) => one.subjectId === id && one.answers.length > 0);
  const halves = map.unrated.filter(answered).map(nameOf);
  const unplaced = halves.length === 0 ? [] : [{ text: "Nur auf einer Skala bewertet", under: halves }];
  const at = settings.split === "scale-midpoint" ? "Mitte der Skala" : "Median aller bewerteten Karten";
  const lines = [map.split.impact, map.split.uncertainty].map((value) => value.toLocaleString("de-DE"));
  return [
    {
      kind: "paragraph",
      text:
        `${named}Einordnung nach den Medianen. Trennlinien: ${at} (${up} ${lines[0]}, ${right} ${lines[1]}); ` +
        "was auf der Linie liegt, zählt als hoch.",
    },
    { kind: "list", items: [...items, ...unplaced] },
  ];
}

function pairs(ratings: readonly Placed[]) {
  return ratings
    .filter(({ scale }) => scale === 0)
    .map(({ subjectId, answers }) => ({
      subject: subjectId,
      impact: answers,
      uncertainty: ratings.find((one) => one.subjectId === subjectId && one.scale === 1)?.answers ?? [],
    }));
}

function cornerName(
  quadrant: Quadrant,
  { cardKind, corners: about }: Pick<RateSettings, "cardKind" | "corners">,
  up: string,
  right: string,
): string {
  const isWished = about === "plausibility-desirability";
  const corner = (isWished ? wished : corners)[quadrant];
  const sides = `${up} ${corner.up}, ${right} ${corner.right}`;
  return isWished || cardKind === "factor" ? `${corner.name}: ${sides}` : sides;
}
