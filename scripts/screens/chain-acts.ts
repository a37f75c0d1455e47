import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { CardView } from "#domain/view.ts";
import { type Cast, writeCards } from "#e2e/support/moments.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import type { ChainStep } from "./chain-plan.ts";

type Act = (cast: Cast) => Promise<void>;
type Says = Readonly<Record<string, unknown> & { do: string }>;

const say = async (who: WorkshopClient, activityId: string, command: Says) =>
  (await must(who, { type: "activity", activityId, command })).result;
const cards = ({ lead }: Cast, kind: CardView["cardKind"]) =>
  lead.view
    .all("card")
    .filter(({ cardKind }) => cardKind === kind)
    .sort((a, b) => a.number - b.number);

/** Sentences as long as people write them; one takes all the 200 characters. */
const developments = [
  "gibt es davon deutlich mehr als heute, weil Gemeinden, Vereine und Betriebe sich die Kosten teilen und weil der Landkreis einen festen Ansprechpartner mit eigenem Budget und langem Atem dafür hat",
  "bleibt es ungefähr so, wie es heute ist",
  "verschwindet es aus der Hälfte der Ortsteile, und wer nicht selbst fährt, ist auf Nachbarschaftshilfe angewiesen",
];
const directions = ["up", "same", "down"] as const;
const titles = [
  "Der Landkreis der kurzen Wege",
  "Jede Gemeinde für sich",
  "Das große Zusammenrücken der Verwaltungsgemeinschaften",
  "Abwarten und Tee trinken",
];
const polarities = ["utopian", "dystopian", "utopian", null] as const;
const ideas = [
  "Rufbus auf allen Linien nach 18 Uhr, bestellt per Anruf oder am Bildschirm im Dorfladen",
  "Bürgerhaus sanieren",
  "Ehrenamtskarte mit freier Fahrt im ganzen Verkehrsverbund",
  "Gemeinsame Ärztestation dreier Gemeinden",
];

/** What people do in each step; each builds on those before. */
export const chainActs: Readonly<Record<ChainStep["type"], Act>> = {
  async select(cast) {
    const subjectIds = cards(cast, "factor")
      .slice(0, 5)
      .map(({ id }) => id);
    await say(cast.lead, "select", { do: "pick", subjectIds });
    for (const subjectId of subjectIds.slice(0, 3))
      await say(cast.lead, "select", {
        do: "reason",
        subjectId,
        text: "Daran hängt, ob junge Familien bleiben.",
      });
  },
  async assume(cast) {
    for (const { id: factorId } of cards(cast, "factor").slice(0, 5))
      for (const [at, text] of developments.entries())
        await say(cast.lead, "assume", { do: "write", factorId, text, direction: directions[at] });
  },
  influence: (cast) => judgeAll(cast, "influence", 0, 4),
  consistency: (cast) => judgeAll(cast, "consistency", 1, 5),
  async compose(cast) {
    const all = cards(cast, "assumption");
    const factors = [...new Set(all.map(({ sources }) => sources?.[0]))];
    for (const [scenario, title] of titles.entries()) {
      const assumptionIds = factors.flatMap((factor, place) => {
        const own = all.filter(({ sources }) => sources?.[0] === factor);
        return own[(scenario + place * scenario) % own.length]?.id ?? [];
      });
      await say(cast.lead, "compose", { do: "take", assumptionIds });
      await say(cast.lead, "compose", { do: "keep", title, polarity: polarities[scenario] ?? null });
    }
  },
  async write(cast) {
    for (const { id: cardId } of cards(cast, "scenario"))
      await say(cast.lead, "write", { do: "open", cardId });
  },
  async derive(cast) {
    const scenarios = cards(cast, "scenario");
    for (const [at, text] of ideas.entries()) {
      const sources = scenarios.slice(at % 2, 1 + at).map(({ id }) => id);
      const parts =
        at === 0
          ? {
              where: "In allen Ortsteilen",
              how: "Mit Kleinbussen, auf Anruf",
              when: "ab Herbst",
              term: "medium",
            }
          : {};
      await say(cast.lead, "derive", { do: "write", text, sources, parts });
    }
  },
  async review(cast) {
    const subjects = cards(cast, "assumption").slice(0, 8);
    for (const [who, person] of cast.people.entries())
      for (const [at, { id: subjectId }] of subjects.entries())
        await say(person, "review", { do: "agree", subjectId, agreement: 1 + ((who + at * 2) % 5) });
    const [first] = subjects;
    const [person] = cast.people;
    if (!first || !person) return;
    const text = "Das trägt der Kreistag so nicht mit: Die Mittel sind bis 2031 gebunden.";
    await say(person, "review", { do: "say", subjectId: first.id, as: "objection", text });
  },
};

/** Factors on the board, the longest text among them. */
export const collectFactors = (cast: Cast): Promise<void> => {
  const [collect] = cast.day;
  return collect ? writeCards(cast, collect, 10) : Promise.resolve();
};

async function judgeAll({ people }: Cast, activityId: string, from: number, steps: number): Promise<void> {
  for (const [who, person] of people.entries()) {
    let cell = (await say(person, activityId, { do: "next" })).cell as string | null;
    for (let at = 0; cell !== null && at < 200; at += 1)
      cell = (
        await say(person, activityId, {
          do: "judge",
          cell,
          value: from + ((at * 3 + (who % 2) + at ** 2) % steps),
        })
      ).cell as string | null;
  }
}
