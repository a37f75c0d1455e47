import { describe, expect, it } from "vitest";
import type { Actor } from "#domain/actors.ts";
import type { Command } from "#domain/commands.ts";
import type { Card } from "#domain/records.ts";
import { agendaWith, bruno, edda, gesine, ida, ruth, seats, wanda } from "#domain/testing/cast.ts";
import { doing, openHall, writing } from "#domain/testing/hall.ts";
import { type WorkshopFile, workshopJson } from "#exports/json.ts";
import { compareLabels, compareMinutes, compareWorkshop, unpublishedWords } from "./compare.ts";
import { factsOf } from "./facts.ts";
import { Ledger } from "./ledger.ts";

const joined = new Set<string>(seats.map(({ who }) => who.id));

/** A hall in which everything that is acknowledged is written down. */
function openBook() {
  const hall = openHall();
  const ledger = new Ledger();
  const booked = (actor: Actor, command: Command) => {
    const participantId = actor.role === "participant" ? actor.id : null;
    const entry = ledger.note({ name: actor.id, participantId }, `id-of-command-${hall.state.seq}`, command);
    const result = hall.do(actor, command);
    ledger.answered(entry, { ok: true, seq: hall.state.seq, result }, true);
    return result;
  };
  return { hall, ledger, booked };
}

/** A short day through the real rules, with everything that was acknowledged in the book. */
function bookedDay() {
  const { hall, ledger, booked } = openBook();
  const tell = (actor: Actor, command: Command) => {
    const { cardId, clusterId } = booked(actor, command);
    return String(cardId ?? clusterId);
  };
  hall.open("still");
  const [bus, bahn] = ["Bus fährt nur an Schultagen", "Bahn kommt nie, wirklich nie"].map((it) =>
    tell(edda, writing("still", it)),
  );
  const [arzt, laden] = ["Der Arzt nimmt keine Neuen", "Der Dorfladen macht zu"].map((it) =>
    tell(gesine, writing("still", it)),
  );
  if (!bus || !bahn || !arzt || !laden) throw new Error("nothing written");
  tell(edda, doing("still", { do: "reword", cardId: bus, text: "Der Bus fährt nur an Schultagen" }));
  tell(ida, { type: "board.merge", cardIds: [bus, arzt], title: "Unterwegs" });
  tell(ida, { type: "undo" });
  tell(wanda, { type: "board.merge", cardIds: [bus, bahn], title: null });
  tell(ida, { type: "board.cluster", cardIds: [bus, arzt], title: "Wege" });
  tell(bruno, {
    type: "board.split",
    cardId: tell(bruno, { type: "board.merge", cardIds: [arzt, laden], title: null }),
  });
  tell(ida, { type: "card.hide", cardId: laden, reason: "verwechselt" });
  tell(ida, { type: "undo" });
  tell(edda, { type: "participant.move", tableId: "buche" });
  hall.open("einschaetzen");
  tell(edda, doing("einschaetzen", { do: "rate", subjectId: bus, marks: { "0": 4 } }));
  tell(edda, doing("einschaetzen", { do: "rate", subjectId: bus, marks: { "1": null } }));
  hall.open("ideen");
  const rufbus = tell(gesine, writing("ideen", "Ein Rufbus für alle Dörfer"));
  const insult = tell(gesine, writing("ideen", "Der Bürgermeister soll gehen"));
  tell(ida, { type: "card.hide", cardId: insult, reason: "beleidigend" });
  tell(
    edda,
    doing("ideen", { do: "withdraw", cardId: tell(edda, writing("ideen", "Das sage ich lieber nicht")) }),
  );
  hall.open("punkte");
  tell(edda, doing("punkte", { do: "cast", dots: { [rufbus]: 2 }, ballotKey: "ab".repeat(32) }));
  const facts = factsOf(ledger.entries);
  const file = workshopJson({ state: hall.state, journal: [], exportedAt: 0, timeZone: "Europe/Berlin" });
  return { hall, ledger, facts, file, bus, rufbus, insult };
}

const withCards = (file: WorkshopFile, change: (cards: readonly Card[]) => Card[]): WorkshopFile => ({
  ...file,
  records: { ...file.records, card: change(file.records.card) },
});

describe("the backup beside the acknowledgements", () => {
  it("agrees when all of it took effect once, whatever was undone, split or withdrawn in between", () => {
    const { facts, file } = bookedDay();
    expect(facts.cards.size).toBe(7);
    expect(compareWorkshop(file, facts, joined)).toEqual([]);
  });

  it("reports a card that was lost", () => {
    const { facts, file, bus } = bookedDay();
    const planted = withCards(file, (cards) => cards.filter(({ id }) => id !== bus));
    expect(compareWorkshop(planted, facts, joined)).toEqual([
      { kind: "lost", what: "F-001 Der Bus fährt nur an Schultagen" },
    ]);
  });

  it("reports a card that is there twice", () => {
    const { facts, file, bus } = bookedDay();
    const planted = withCards(file, (cards) => [
      ...cards,
      ...cards.filter(({ id }) => id === bus).map((card) => ({ ...card, id: "twin", number: 99 })),
    ]);
    expect(compareWorkshop(planted, facts, joined)).toEqual([
      { kind: "doubled", what: "F-099 was never acknowledged" },
    ]);
  });

  it("reports an edit, a merge and a hiding that were lost", () => {
    const { facts, file, bus, insult } = bookedDay();
    const planted = withCards(file, (cards) =>
      cards.map((card) => {
        if (card.id === bus) return { ...card, text: "Bus fährt nur an Schultagen" };
        if (card.id === insult) return { ...card, status: "visible" };
        return { ...card, mergedInto: null };
      }),
    );
    const found = compareWorkshop(planted, facts, joined);
    expect(found.map(({ kind }) => kind)).toEqual(["lost", "lost", "lost"]);
    expect(found.map(({ what }) => what.split(":")[0]).sort()).toEqual([
      "F-001, words",
      "F-002, merged into",
      "O-002, status",
    ]);
  });

  it("reports ratings, ballots, votes, people and seats that are missing or too many", () => {
    const { facts, file } = bookedDay();
    const empty = { ...file.records, response: [], ballot: [], voted: [], participant: [] };
    const missing = compareWorkshop({ ...file, records: empty }, facts, joined);
    expect(missing.filter(({ kind }) => kind === "lost")).toHaveLength(3 + joined.size);
    const nobody = factsOf([]);
    const tooMany = compareWorkshop(file, nobody, new Set());
    expect(tooMany.filter(({ kind }) => kind === "doubled")).toHaveLength(7 + 3 + joined.size);
    const seated = file.records.participant.map((person) => ({ ...person, tableId: "linde" }));
    expect(
      compareWorkshop({ ...file, records: { ...file.records, participant: seated } }, facts, joined),
    ).toEqual([{ kind: "lost", what: "the change of table of edda" }]);
  });

  it("reports withdrawn words that somebody can still read", () => {
    const { facts, file } = bookedDay();
    const planted = withCards(file, (cards) =>
      cards.map((card) =>
        card.status === "withdrawn" ? { ...card, hiddenReason: "Das sage ich lieber nicht" } : card,
      ),
    );
    expect(compareWorkshop(planted, facts, joined).map(({ kind }) => kind)).toEqual(["leaked"]);
  });

  it("counts a command that was answered twice once", () => {
    const { ledger, file } = bookedDay();
    const twice = [...ledger.entries, ...ledger.entries.slice(0, 3)];
    expect(compareWorkshop(file, factsOf(twice), joined)).toEqual([]);
  });
});

describe("the minutes beside the acknowledgements", () => {
  const minutesOf = (cards: Iterable<Card>) =>
    [...cards]
      .filter(({ status }) => status === "visible")
      .map(
        ({ cardKind, number, text }) =>
          `- ${cardKind === "factor" ? "F" : "O"}-00${number} ${text} [Tisch 1; 10:00 Uhr]`,
      )
      .join("\n");

  it("agree when every visible card stands in the annex once", () => {
    const { hall, facts } = bookedDay();
    expect(compareMinutes("protokoll.md", minutesOf(hall.state.tables.card.values()), facts)).toEqual([]);
  });

  it("report what is missing, what stands there twice, and what must not stand there", () => {
    const { hall, facts, bus, rufbus } = bookedDay();
    const cards = [...hall.state.tables.card.values()].filter(({ id }) => id !== bus);
    const twice = cards.filter(({ id }) => id === rufbus);
    const text = `${minutesOf([...cards, ...twice])}\n- Der Bürgermeister soll gehen`;
    expect(compareMinutes("protokoll.md", text, facts)).toEqual([
      { kind: "lost", what: "protokoll.md: F-001 Der Bus fährt nur an Schultagen" },
      { kind: "doubled", what: "protokoll.md: O-001 stands there 2 times" },
      { kind: "leaked", what: "protokoll.md: O-002 Der Bürgermeister soll gehen" },
    ]);
  });
});

/** A table with a guest, a shared phone, paper dots and a queue, through the real rules. */
function unusualDay() {
  const { hall, ledger, booked: tell } = openBook();
  tell(ruth, agendaWith("", {}));
  tell(edda, { type: "participant.share", people: 3 });
  const guest = String(tell(wanda, { type: "participant.add" }).participantId);
  hall.open("geprueft");
  const [seen, held] = ["Der Bus fährt nur an Schultagen", "Frau Muster ist unfähig"].map((text) =>
    String(tell(edda, writing("geprueft", text)).cardId),
  );
  if (!seen || !held) throw new Error("nothing written");
  tell(ida, { type: "card.release", cardIds: [seen] });
  hall.open("einschaetzen");
  const rated = { do: "rate", subjectId: seen, marks: { "0": 4 } };
  tell(wanda, { type: "activity", activityId: "einschaetzen", command: rated, as: guest });
  hall.open("ideen");
  const option = String(tell(edda, writing("ideen", "Ein Rufbus für alle Dörfer")).cardId);
  hall.open("punkte");
  tell(wanda, doing("punkte", { do: "tally", tableId: "linde", subjectId: option, dots: 4 }));
  tell(ruth, { type: "board.move", cardIds: [seen], fieldId: "infra", dimensionId: null, clusterId: null });
  const facts = factsOf(ledger.entries);
  const file = workshopJson({ state: hall.state, journal: [], exportedAt: 0, timeZone: "Europe/Berlin" });
  const sharing = file.records.participant.filter(({ sharedBy }) => sharedBy === edda.id).map(({ id }) => id);
  return { facts, file, seen, held, everybody: new Set([...joined, ...sharing]) };
}

describe("what a table does for those without a phone, and the queue", () => {
  it("agree when people, dots, releases and places are as they were acknowledged", () => {
    const { facts, file, everybody } = unusualDay();
    expect(compareWorkshop(file, facts, everybody)).toEqual([]);
    expect([facts.guests.size, facts.tallies.size, facts.moderated.size]).toEqual([1, 1, 1]);
  });

  it("report dots that changed, a card that was released by nobody, and one that went back to its field", () => {
    const { facts, file, everybody, seen, held } = unusualDay();
    const records = {
      ...file.records,
      tally: file.records.tally.map((it) => ({ ...it, dots: 9 })),
      card: file.records.card.map((card) => ({
        ...card,
        ...(card.id === held && { held: false }),
        ...(card.id === seen && { fieldId: null }),
      })),
    };
    expect(compareWorkshop({ ...file, records }, facts, everybody).map(({ what }) => what)).toEqual([
      'F-001, field: told "infra", is null',
      "F-002, waiting: told true, is false",
      expect.stringMatching(/^paper dots .*4.*9/),
    ]);
  });

  it("report a card that is missing, twice or not to be read in a table or a file", () => {
    const { facts } = unusualDay();
    expect(compareLabels("xlsx", ["F-001", "O-001"], facts)).toEqual([]);
    expect(compareLabels("xlsx", ["F-001", "F-001", "F-002"], facts).map(({ kind }) => kind)).toEqual([
      "lost",
      "doubled",
      "doubled",
    ]);
    expect(unpublishedWords("csv", "F-002;Frau Muster  ist unfähig", facts).map(({ kind }) => kind)).toEqual([
      "leaked",
    ]);
    expect(unpublishedWords("csv", "F-001;Der Bus fährt nur an Schultagen", facts)).toEqual([]);
  });
});
