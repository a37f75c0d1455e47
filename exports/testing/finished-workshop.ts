import type { Actor } from "#domain/actors.ts";
import type { FinishedRecord } from "../finished-record.ts";
import { facilitator, type Hall, openHall, organiser, person } from "./hall.ts";
import { plan, workshop } from "./plan.ts";

/** Words that must survive every format as they are; a reader of an export can look for each of them. */
export const awkwardWords = [
  "- kein Bus nach 18 Uhr",
  "+ mehr Rufbusse",
  "# Sackgasse",
  "12. Jahrgang zieht weg",
  '<b>fett</b> & "Zitat" | Strich *Stern* _unter_ `Code` [Link](http://x)',
  "Zeile eins\nZeile zwei",
  "=SUMME(A1)",
];

export const hiddenWords = "Das steht nirgends: ausgeblendet";
export const withdrawnWords = "Das steht nirgends: zurückgezogen";
export const formerWords = "Frau Beispiel macht zu wenig";
export const rewordedWords = "Im Amt fehlt Personal";

/** How many people of each sector came: Politik, Wissenschaft and "ohne Angabe" are small. */
const cast: readonly (readonly [string | null, number])[] = [
  ["s-1", 9],
  ["s-2", 6],
  ["s-3", 2],
  ["s-5", 5],
  ["s-6", 1],
  [null, 1],
];

/** A whole day, played through the real rules; `moreFactors` fills the board with as many cards again. */
export function finishedWorkshop({ moreFactors = 0 } = {}): FinishedRecord {
  const hall = openHall([workshop]);
  for (const command of plan) hall.send(organiser, command);
  const sectors = cast.flatMap(([sectorId, count]) => Array.from({ length: count }, () => sectorId));
  for (const [index, sectorId] of sectors.entries())
    hall.send(person(index + 1), { type: "participant.join", sectorId, tableId: `t-${(index % 6) + 1}` });
  factors(hall, moreFactors);
  assumptions(hall);
  options(hall);
  return hall.finish();
}

function write(
  hall: Hall,
  actor: Actor,
  activityId: string,
  text: string,
  dimensionId: string | null,
  fieldId: string | null = null,
): string {
  const command = { do: "write", text, fieldId, dimensionId };
  return String(hall.send(actor, { type: "activity", activityId, command }).cardId);
}

function inStep(hall: Hall, activityId: string, play: () => void): void {
  hall.send(facilitator, { type: "step.open", activityId });
  hall.wait(5);
  play();
  hall.wait(7);
  hall.send(facilitator, { type: "step.close", activityId });
}

function factors(hall: Hall, more: number): void {
  const ids: string[] = [];
  const add = (number: number, text: string, dimensionId: string | null) =>
    ids.push(write(hall, person(number), "factors", text, dimensionId));
  inStep(hall, "factors", () => {
    for (const [index, text] of awkwardWords.entries())
      add(index + 1, text, index % 2 ? null : `d-${(index % 6) + 1}-1`);
    add(2, "Der Bus kommt zweimal am Tag", "d-2-1");
    add(8, "Bus", "d-2-1");
    add(14, "Ohne Auto geht nichts", "d-2-2");
    add(4, formerWords, "d-4-1");
    add(5, hiddenWords, "d-5-1");
    add(6, withdrawnWords, "d-6-1");
    add(6, "Das Wetter", null);
    for (let index = 0; index < more; index += 1)
      write(hall, facilitator, "factors", `Weiterer Faktor ${index + 1}`, null, `f-${(index % 6) + 1}`);
  });
  const [bus, onlyBus, car, named, hidden, withdrawn, weather] = ids.slice(awkwardWords.length) as [
    ...string[],
  ] as [string, string, string, string, string, string, string];
  hall.send(person(6), {
    type: "activity",
    activityId: "factors",
    command: { do: "withdraw", cardId: withdrawn },
  });
  hall.send(facilitator, { type: "card.hide", cardId: hidden, reason: "beleidigend" });
  hall.send(facilitator, { type: "card.reword", cardId: named, text: rewordedWords });
  hall.send(facilitator, {
    type: "board.move",
    cardIds: [weather],
    fieldId: null,
    dimensionId: null,
    clusterId: null,
  });
  inStep(hall, "order", () => {
    hall.send(facilitator, { type: "board.merge", cardIds: [bus, onlyBus], title: "Busverkehr" });
    hall.send(facilitator, { type: "board.cluster", cardIds: [bus, car], title: "Wege ohne Auto" });
  });
  const cluster = [...hall.state.tables.cluster.keys()][0] ?? "";
  inStep(hall, "impact", () => {
    // Everybody at table 2 judges the bundle; on uncertainty there are two camps and one who does not know.
    for (const [index, number] of [2, 8, 14, 20].entries()) {
      const marks = { "0": 5, "1": index === 3 ? null : index < 2 ? 1 : 5 };
      hall.send(person(number), {
        type: "activity",
        activityId: "impact",
        command: { do: "rate", subjectId: cluster, marks },
      });
    }
  });
  inStep(hall, "break", () => hall.wait(10));
}

function assumptions(hall: Hall): void {
  const ids: string[] = [];
  inStep(hall, "trends", () => {
    ids.push(write(hall, person(2), "trends", "Bis 2035 fährt ein Rufbus in jedes Dorf", "d-2-1"));
    ids.push(write(hall, person(3), "trends", "Bis 2035 gibt es halb so viele Vereine", "d-3-1"));
  });
  inStep(hall, "weigh", () => {
    for (let number = 1; number <= 10; number += 1)
      hall.send(person(number), {
        type: "activity",
        activityId: "weigh",
        command: { do: "rate", subjectId: ids[0], marks: { "0": number <= 5 ? 1 : 5, "1": 5 } },
      });
  });
  inStep(hall, "futures", () => {
    for (let number = 1; number <= 3; number += 1)
      write(hall, person(number), "futures", `Der Kreis als Dorf Nummer ${number}`, null);
  });
}

function options(hall: Hall): void {
  const ids: string[] = [];
  inStep(hall, "options", () => {
    for (const text of ["Rufbus für alle", "Bürgerhaus sanieren", "Ehrenamtskarte", "Nichts tun"])
      ids.push(write(hall, person(1), "options", text, "d-1-1"));
  });
  const [first, second, third] = ids as [string, string, string];
  const vote = (number: number, round: number, dots: Record<string, number>) =>
    hall.send(person(number), {
      type: "activity",
      activityId: "dots",
      command: { do: "cast", dots, ballotKey: `${number}${round}`.padStart(64, "0") },
    });
  inStep(hall, "dots", () => {
    vote(1, 1, { [first]: 2, [second]: 1 });
    vote(2, 1, { [first]: 2, [third]: 1 });
    vote(3, 1, { [second]: 1, [third]: 1 });
    vote(4, 1, {});
  });
  hall.send(facilitator, { type: "step.reveal", activityId: "dots" });
  hall.send(facilitator, { type: "step.round", activityId: "dots", subjectIds: [second, third] });
  vote(1, 2, { [second]: 2 });
  vote(2, 2, { [third]: 1 });
  hall.wait(3);
  hall.send(facilitator, { type: "step.close", activityId: "dots" });
}
