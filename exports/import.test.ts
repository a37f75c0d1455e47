import { describe, expect, it } from "vitest";
import type { ImportProblem } from "#domain/import-problem.ts";
import { openHall } from "#domain/testing/hall.ts";
import { anotherDay, anything } from "#domain/testing/random-day.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { asAnother, readBackup } from "./import.ts";
import { restoredRecord, type WorkshopFile, workshopJson } from "./json.ts";
import { finishedWorkshop } from "./testing/finished-workshop.ts";

const record = finishedWorkshop({ moreFactors: 20 });
const backup = JSON.stringify(workshopJson(record));
// Whatever is in a file: the compiler shall not help whoever breaks it.
type Loose = ReturnType<typeof JSON.parse>;

function broken(change: (file: Loose) => void): string {
  const file = JSON.parse(backup) as Loose;
  change(file);
  return JSON.stringify(file);
}
const visible = (file: Loose, index: number): Loose => file.records.card[index];

/** Files that somebody may bring, and what is said about each. */
const hostile: readonly (readonly [string, ImportProblem, () => string])[] = [
  ["an empty file", "import-no-json", () => ""],
  ["a photograph", "import-no-json", () => "\u0089PNG\r\n\u0000\u0000"],
  ["half of a backup", "import-no-json", () => backup.slice(0, backup.length / 2)],
  ["nothing", "import-foreign", () => "null"],
  ["a number", "import-foreign", () => "7"],
  ["a list", "import-foreign", () => "[]"],
  ["another program's JSON", "import-foreign", () => '{"name":"package","version":"1.0.0"}'],
  ["a backup of a later version", "import-newer", () => broken((file) => (file.version = 2))],
  ["100,000 levels", "import-hostile", () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  [
    "deep settings",
    "import-hostile",
    () => backup.replace('"settings":{', `"settings":{"x":${"[".repeat(60)}${"]".repeat(60)},`),
  ],
  [
    "a key that every object has inherited",
    "import-hostile",
    () => backup.replace('"settings":{', '"settings":{"__proto__":{"isAdmin":true},'),
  ],
  ["a constructor", "import-hostile", () => backup.replace('{"format"', '{"constructor":1,"format"')],
  ["a number without end", "import-hostile", () => backup.replace('"numeral":1', '"numeral":1e999')],
  ["an unknown part", "import-broken", () => broken((file) => (file.more = 1))],
  ["numbers as strings", "import-broken", () => broken((file) => (visible(file, 0).number = "1"))],
  ["a missing kind", "import-broken", () => broken((file) => delete file.records.ballot)],
  ["two workshops", "import-broken", () => broken((file) => file.records.workshop.push({ ...file.records.workshop[0], id: "zwei" }))],
  ["no workshop", "import-broken", () => broken((file) => (file.records.workshop = []))],
  ["an id that is used twice", "import-broken", () => broken((file) => file.records.card.push(visible(file, 0)))],
  ["an id that is a path", "import-broken", () => broken((file) => (file.records.workshop[0].id = "../../etc"))],
  ["a million rounds", "import-broken", () => broken((file) => (file.records.step[0].round = 1_000_000))],
  ["a numeral that fills a page", "import-broken", () => broken((file) => (file.records.field[0].numeral = 3_000_000))],
  ["a date that is none", "import-broken", () => broken((file) => (file.records.workshop[0].date = "gestern"))],
  ["half a dot", "import-broken", () => broken((file) => (file.records.ballot[0].dots = { x: 0.5 }))],
  ["a step of a kind that is not here", "import-unknown-step", () => broken((file) => (file.records.activity[0].type = "delphi"))],
  ["a kind that every object has inherited", "import-unknown-step", () => broken((file) => (file.records.activity[0].type = "toString"))],
  ["settings of another kind", "import-settings", () => broken((file) => (file.records.activity.find(({ type }: Loose) => type === "rate").settings.steps = 6))],
  ["a card on a pile that is not there", "import-references", () => broken((file) => (visible(file, 0).mergedInto = "fehlt"))],
  ["a card of a step that is not there", "import-references", () => broken((file) => (visible(file, 0).activityId = "fehlt"))],
  ["a card from a table that is not there", "import-references", () => broken((file) => (visible(file, 0).origin.tableId = "fehlt"))],
  ["a card in a bundle that is not there", "import-references", () => broken((file) => (visible(file, 0).clusterId = "fehlt"))],
  ["cards on each other's piles", "import-references", () =>
    broken((file) => {
      visible(file, 0).mergedInto = visible(file, 1).id;
      visible(file, 1).mergedInto = visible(file, 0).id;
    })],
  ["a card on its own pile", "import-references", () => broken((file) => (visible(file, 0).mergedInto = visible(file, 0).id))],
  ["two cards of one number", "import-references", () =>
    broken((file) => {
      const [one, two] = file.records.card.filter(({ cardKind }: Loose) => cardKind === "factor");
      two.number = one.number;
    })],
  ["a dimension without its field", "import-references", () => broken((file) => (file.records.dimension[0].fieldId = "fehlt"))],
  ["a vote in a step that is not there", "import-references", () => broken((file) => (file.records.voted[0].activityId = "fehlt"))],
  ["a journal that ends elsewhere", "import-journal", () => broken((file) => (file.seq += 1))],
  ["a journal with a number twice", "import-journal", () => broken((file) => (file.journal[1].seq = 1))],
  ["a journal that lost its end", "import-journal", () => broken((file) => file.journal.pop())],
  ["a record that the journal has removed", "import-journal", () =>
    broken((file) => {
      const { seq, at } = file.journal.at(-1);
      const gone = file.records.cluster[0];
      const changes = [{ kind: "cluster", id: gone.id, before: gone, after: null }];
      file.journal.push({ seq: seq + 1, at, actorRole: "facilitator", actorId: "x", commandType: "board.dissolve", changes });
      file.seq = seq + 1;
    })],
];

describe("a backup that somebody brings", () => {
  it.each(hostile)("[IM2] is refused with its own sentence: %s", (_, problem, text) => {
    expect(readBackup(text())).toEqual({ ok: false, problem, about: expect.any(String) });
    expect(({} as Loose).isAdmin).toBeUndefined();
  });

  it("[IM2] is told what is wrong by name", () => {
    const text = broken((file) => (file.records.activity[0].type = "delphi"));
    expect(readBackup(text)).toMatchObject({ about: "delphi" });
    expect(readBackup(broken((file) => (visible(file, 0).status = "loud")))).toMatchObject({
      about: expect.stringContaining("records.card.0.status"),
    });
  });

  it("[IM1] comes back as it was", () => {
    const read = readBackup(backup);
    if (!read.ok) throw new Error(`${read.problem}: ${read.about}`);
    const again = workshopJson({ ...restoredRecord(read.file), exportedAt: record.exportedAt });
    expect(JSON.stringify(again)).toBe(backup);
  });

  it.each([1, 2, 3, 4, 5, 6])("[IM1] comes back as it was, whatever people did that day (seed %i)", (seed) => {
    const chance = randomFrom(seed);
    const hall = openHall({ records: anotherDay(chance) });
    for (let turn = 0; turn < 400; turn += 1) hall.attempt(...anything(hall.state, chance, turn));
    const file = workshopJson({ state: hall.state, journal: hall.done, exportedAt: 1, timeZone: "Europe/Berlin" });
    const read = readBackup(JSON.stringify(file));
    expect(read).toEqual({ ok: true, file });
  });

  it("[IM3] has its texts cleaned, in the records and in the journal", () => {
    const read = readBackup(
      broken((file) => {
        visible(file, 0).text = "Bus\u202Erückwärts\u0000";
        file.journal[0].changes[0].after.title = "Werk\u200Bstatt";
      }),
    );
    expect(read.ok && read.file.records.card[0]?.text).toBe("Busrückwärts");
    expect(read.ok && read.file.journal[0]?.changes[0]?.after).toMatchObject({ title: "Werkstatt" });
  });

  it("[IM3] lays a card into the inbox whose field is not there any more", () => {
    const read = readBackup(broken((file) => (visible(file, 0).fieldId = "fehlt")));
    expect(read.ok && read.file.records.card[0]?.fieldId).toBeNull();
  });

  it("[IM4] becomes another workshop, also where the journal speaks of it", () => {
    const file = JSON.parse(backup) as WorkshopFile;
    const former = file.records.workshop[0]?.id ?? "";
    const copy = asAnother(file, { id: "neu", joinCode: "7K3MXD", title: "Kopie" });
    expect(copy.records.workshop[0]).toMatchObject({ id: "neu", joinCode: "7K3MXD", title: "Kopie" });
    expect(readBackup(JSON.stringify(copy)).ok).toBe(true);
    const ids = copy.journal.flatMap(({ changes }) => changes).filter(({ kind }) => kind === "workshop");
    expect(ids.map(({ id }) => id)).not.toContain(former);
  });
});
