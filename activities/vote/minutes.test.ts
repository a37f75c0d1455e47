import { describe, expect, it } from "vitest";
import type { Block, MinutesContext } from "#domain/minutes.ts";
import type { Card, Participant, Step } from "#domain/records.ts";
import { applyChanges, emptyState, put } from "#domain/state.ts";
import { type VoteSettings, vote } from "./activity.ts";
import { minutes } from "./minutes.ts";

const options = ["Rufbus", "Bürgerhaus", "Ehrenamtskarte", "Nichts tun"];

/** Four options, five people, and the sheets of each round. */
function told(
  rounds: Record<string, number>[][],
  step: Partial<Step> = {},
  settings: Partial<VoteSettings> = {},
): string {
  const state = emptyState();
  const add = (record: Card | Participant) => applyChanges(state, 1, [put(state, record)]);
  for (const [index, text] of options.entries()) add(option(index + 1, text));
  for (let number = 1; number <= 5; number += 1)
    add({ kind: "participant", id: `p-${number}`, tableId: null, sectorId: null, joinedAt: 0 });
  for (const [index, sheets] of rounds.entries())
    for (const [at, dots] of sheets.entries()) {
      const id = `${index}-${at}`;
      applyChanges(state, 1, [
        put(state, { kind: "ballot", id, activityId: "dots", round: index + 1, dots }),
      ]);
    }
  const parsed = { ...vote.defaults, unit: "cards" as const, places: 2, ...settings };
  const activity = {
    kind: "activity" as const,
    id: "dots",
    phaseId: "phase",
    order: 1,
    type: "vote",
    title: { de: "Auswahl" },
    prompt: { de: "Was geht weiter?" },
    minutes: 10,
    scope: "everybody" as const,
    settings: parsed,
  };
  const ended: Step = {
    kind: "step",
    id: "dots",
    status: "closed",
    revealed: true,
    frozen: false,
    openedAt: 0,
    closedAt: 1,
    deadline: null,
    round: rounds.length,
    roundSubjects: {},
    ...step,
  };
  const context: MinutesContext<VoteSettings> = {
    context: { state, activity, step: ended },
    activity,
    step: ended,
    board: state,
    language: "de",
  };
  return minutes(context).map(flat).join("\n");
}

const option = (number: number, text: string): Card => ({
  kind: "card",
  id: `o-${number}`,
  cardKind: "option",
  number,
  text,
  title: null,
  activityId: "options",
  fieldId: null,
  dimensionId: null,
  origin: { tableId: null, fieldId: null, sectorId: null },
  authorId: null,
  createdAt: 0,
  editedAt: null,
  clusterId: null,
  mergedInto: null,
  sources: [],
  status: "visible",
  hiddenReason: null,
});

function flat(block: Block): string {
  if (block.kind === "table")
    return [block.caption, ...[block.head, ...block.rows].map((row) => row.join(" | "))].join("\n");
  if (block.kind === "list") return block.items.map(({ label, text }) => `${label ?? ""} ${text}`).join("\n");
  return block.text;
}

describe("the minutes of a vote", () => {
  it("tell question, procedure, turnout and result", () => {
    const text = told([[{ "o-1": 2, "o-2": 1 }, { "o-1": 1 }, {}]]);
    expect(text).toContain("Frage: Was geht weiter?");
    expect(text).toContain(
      "bis zu 5 Punkte vergeben, höchstens 2 auf eine Karte; nur Punkte dafür; geheime Abstimmung",
    );
    expect(text).toContain("n = 3 abgegebene Stimmen von 5 Stimmberechtigten");
    expect(text).toContain(
      "Stimmberechtigte | abgegeben | Enthaltungen | ohne Stimme\n1 | allen 4 | 5 | 3 | 1 | 2",
    );
    expect(text).toContain("O-001 Rufbus | 1 | 3 (2 Personen)\nO-002 Bürgerhaus | 2 | 1 (1 Person)");
    expect(text).toContain("Ohne Punkte: O-003, O-004");
    expect(text).toContain("Gleichstand um den letzten Platz: keiner");
  });

  it("name ties, and do not let the order of entry decide", () => {
    const text = told([[{ "o-1": 2, "o-2": 1, "o-3": 1 }]]);
    expect(text).toContain("O-002 Bürgerhaus | 2 (Gleichstand) | 1 (1 Person)");
    expect(text).toContain("O-003 Ehrenamtskarte | 2 (Gleichstand) | 1 (1 Person)");
    expect(text).toContain("Sicher auf den 2 Plätzen: O-001");
    expect(text).toContain("Gleichstand um den letzten Platz: O-002, O-003");
  });

  it("put rounds side by side and name a run-off, which decides on what was left", () => {
    const first = [{ "o-1": 2, "o-2": 1, "o-3": 1 }];
    const text = told([first, [{ "o-3": 1 }]], { roundSubjects: { "2": ["o-2", "o-3"] } });
    expect(text).toContain("Ergebnis je Runde, nicht zusammengezählt (Runde 1: n = 1");
    expect(text).toContain("2 | Stichwahl zwischen 2 | 5 | 1 | 0 | 4");
    expect(text).toContain("O-003 Ehrenamtskarte | 2 (Gleichstand) | 1 (1 Person) | 1 | 1 (1 Person)");
    expect(text).toContain("O-001 Rufbus | 1 | 2 (1 Person) | nicht gefragt | nicht gefragt");
    expect(text).toContain("Auf dem einen Platz: O-003");
  });

  it("tell dots for and against apart", () => {
    const text = told([[{ "o-1": 2 }, { "o-1": -1 }]], {}, { negative: true });
    expect(text).toContain("O-001 Rufbus | 1 | 1 (2 dafür, 1 dagegen, 2 Personen)");
  });

  it("say that dots lie on what is no longer there", () => {
    expect(told([[{ "o-1": 1, gone: 2 }]])).toContain("Nicht in der Tabelle: 2 Punkte");
  });

  it("tell no running tally", () => {
    const text = told([[{ "o-1": 2 }], [{ "o-2": 2 }]], { status: "open", closedAt: null });
    expect(text).toContain("O-001 Rufbus");
    expect(text).not.toContain("O-002 Bürgerhaus");
    const running = told([[{ "o-1": 2 }]], { status: "open", closedAt: null });
    expect(running).toContain("kein Zwischenstand");
    expect(running).not.toContain("Rufbus");
  });
});
