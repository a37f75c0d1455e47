import type { ActivityMinutes, Block, ListItem } from "#domain/minutes.ts";
import type { VoteSettings } from "./activity.ts";
import { type Judged, nameOf, type Place, type Round, roundsOf, shortNameOf } from "./minutes-rounds.ts";

/**
 * Question, procedure, who could vote and did, and the result with its ties. Rounds stand side by side and are never
 * added up. German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<VoteSettings> = ({ context, step, board }) => {
  const { title, prompt, settings } = context.activity;
  const judged: Judged = { ...context, state: board };
  // The tally of a round that still runs is nobody's.
  const closed = { planned: 0, open: step.round - 1, closed: step.round }[step.status];
  const rounds = roundsOf(judged, closed);
  return [
    { kind: "paragraph", text: `Frage: ${prompt.de || title.de}` },
    { kind: "paragraph", text: `Verfahren: ${procedure(settings)}` },
    ...(rounds.length === 0 ? [stillOpen] : resultBlocks(judged, rounds)),
  ];
};

const stillOpen: Block = {
  kind: "paragraph",
  text: "Die Abstimmung war noch nicht beendet, als dieses Dokument erzeugt wurde: kein Zwischenstand.",
};

function procedure({ total, cap, negative, secret, unit, places }: VoteSettings): string {
  const on = unit === "clusters" ? "ein Bündel oder eine einzelne Karte" : "eine Karte";
  return [
    `Jede Person konnte bis zu ${total === 1 ? "1 Punkt" : `${total} Punkte`} vergeben, höchstens ${cap} auf ${on}`,
    negative ? "auch Punkte dagegen" : "nur Punkte dafür",
    secret ? "geheime Abstimmung" : "offene Abstimmung",
    `${places === 1 ? "1 Platz" : `${places} Plätze`} zu vergeben.`,
  ].join("; ");
}

function resultBlocks(judged: Judged, rounds: readonly Round[]): Block[] {
  const several = rounds.length > 1;
  const title = judged.activity.title.de;
  const n = rounds.map(({ number, ballots, eligible }) => {
    const counted = `n = ${ballots} abgegebene Stimmen von ${eligible} Stimmberechtigten`;
    return several ? `Runde ${number}: ${counted}` : counted;
  });
  return [
    {
      kind: "table",
      caption: `${title}: Beteiligung`,
      head: ["Runde", "Gefragt nach", "Stimmberechtigte", "abgegeben", "Enthaltungen", "ohne Stimme"],
      rows: rounds.map(turnoutRow),
    },
    {
      kind: "table",
      caption: `${title}: Ergebnis${several ? " je Runde, nicht zusammengezählt" : ""} (${n.join("; ")})`,
      head: ["Karte oder Bündel", ...rounds.flatMap((round) => roundHead(round, several))],
      rows: resultRows(judged, rounds),
    },
    ...rounds.flatMap((round) => roundWords(judged, round, several)),
  ];
}

/** A blank sheet is an abstention; who handed in none did not vote at all. */
function turnoutRow({ number, runOff, ranking, eligible, ballots, blank }: Round): string[] {
  const asked = runOff ? `Stichwahl zwischen ${ranking.length}` : `allen ${ranking.length}`;
  return [String(number), asked, ...[eligible, ballots, blank, eligible - ballots].map(String)];
}

function roundHead({ number, runOff }: Round, several: boolean): string[] {
  const round = several ? ` (Runde ${number}${runOff ? ", Stichwahl" : ""})` : "";
  return [`Platz${round}`, `Punkte${round}`];
}

/** One line per subject that got dots in any round, in the order of the last round, then of those before. */
function resultRows(judged: Judged, rounds: readonly Round[]): string[][] {
  const subjects = new Map(rounds.flatMap(({ ranking }) => ranking.map((place) => [place.subjectId, place])));
  const placeIn = (round: Round, { subjectId }: Place) =>
    round.ranking.find((place) => place.subjectId === subjectId);
  const byPlace = (a: Place, b: Place): number => {
    for (const round of rounds.toReversed()) {
      const [first, second] = [a, b].map((one) => placeIn(round, one)?.rank ?? Number.MAX_SAFE_INTEGER);
      if (first !== second) return (first ?? 0) - (second ?? 0);
    }
    return (a.number ?? 0) - (b.number ?? 0) || (a.text < b.text ? -1 : 1);
  };
  return [...subjects.values()]
    .filter((subject) => rounds.some((round) => (placeIn(round, subject)?.voters ?? 0) > 0))
    .sort(byPlace)
    .map((subject) => [
      nameOf(judged, subject),
      ...rounds.flatMap((round) => cells(judged, round, placeIn(round, subject))),
    ]);
}

function cells({ activity }: Judged, round: Round, place: Place | undefined): string[] {
  if (!place) return ["nicht gefragt", "nicht gefragt"];
  if (place.voters === 0) return ["ohne Punkte", "0"];
  const tied = round.ranking.some(
    (other) => other.rank === place.rank && other.subjectId !== place.subjectId,
  );
  const people = place.voters === 1 ? "1 Person" : `${place.voters} Personen`;
  const sides = activity.settings.negative ? `${place.plus} dafür, ${place.minus} dagegen, ` : "";
  return [`${place.rank}${tied ? " (Gleichstand)" : ""}`, `${place.sum} (${sides}${people})`];
}

/** What follows from a round: who goes on, what is tied at the last place, what got nothing. */
function roundWords(judged: Judged, round: Round, several: boolean): Block[] {
  const names = (places: readonly Place[]) =>
    places.length === 0 ? "keine Angaben" : places.map((place) => shortNameOf(judged, place)).join(", ");
  const untouched = round.ranking.filter(({ voters }) => voters === 0);
  const items: ListItem[] = [
    ...(round.cut && round.places !== null ? decided(round.cut, round.places, names) : []),
    ...(untouched.length === 0 ? [] : [{ label: "Ohne Punkte:", text: names(untouched) }]),
    ...(round.elsewhere <= 0
      ? []
      : [
          {
            label: "Nicht in der Tabelle:",
            text: `${round.elsewhere} Punkte auf Karten, die es so nicht mehr gibt`,
          },
        ]),
  ];
  const heading = `Runde ${round.number}${round.runOff ? " (Stichwahl)" : ""}:`;
  return [
    ...(several ? [{ kind: "paragraph", text: heading } as const] : []),
    ...(items.length === 0 ? [] : [{ kind: "list", items } as const]),
  ];
}

function decided(
  { in: first, tiedAtCut }: NonNullable<Round["cut"]>,
  places: number,
  names: (places: readonly Place[]) => string,
): ListItem[] {
  const tie = `${names(tiedAtCut)}; es entscheidet nicht die Reihenfolge der Eingabe: alle oder eine Stichwahl`;
  return [
    {
      label: places === 1 ? "Auf dem einen Platz:" : `Sicher auf den ${places} Plätzen:`,
      text: names(first),
    },
    { label: "Gleichstand um den letzten Platz:", text: tiedAtCut.length === 0 ? "keiner" : tie },
  ];
}
