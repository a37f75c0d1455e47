import type { Card, Entry, WorkshopRecord } from "#domain/records.ts";
import { recordKinds } from "#domain/records.ts";
import { applyChanges, emptyState, put } from "#domain/state.ts";
import type { FinishedRecord } from "../finished-record.ts";
import { awkwardWords, finishedWorkshop, hiddenWords } from "./finished-workshop.ts";

/** One pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const storyLines = [
  "Es ist Samstag, der 14. März 2035.",
  "Vor dem Rathaus hält der Rufbus, und die Fahrerin kennt alle beim Namen.",
];
export const hiddenPhoto = "Das steht nirgends: ein Foto mit Gesichtern";

/**
 * The finished day with its chain: factors (one hidden, one withdrawn) to assumptions, scenarios with a story and
 * photographs, and options with who does what; two key factors and two options selected, one agreement.
 */
export function chainWorkshop({ selected = true } = {}): FinishedRecord {
  const record = finishedWorkshop();
  const cards = [...record.state.tables.card.values()];
  const called = (text: string): Card => {
    const card = cards.find((one) => one.text === text);
    if (!card) throw new Error(`no card: ${text}`);
    return card;
  };
  const bus = called("Der Bus kommt zweimal am Tag");
  const car = called("Ohne Auto geht nichts");
  const hidden = called(hiddenWords);
  const withdrawn = cards.find(({ status }) => status === "withdrawn")?.id ?? "";
  const awkward = awkwardWords.map((text) => called(text).id);
  const [ride, clubs] = [called("Bis 2035 fährt ein Rufbus in jedes Dorf"), called("Bis 2035 gibt es halb so viele Vereine")];
  const village = called("Der Kreis als Dorf Nummer 1");
  const other = called("Der Kreis als Dorf Nummer 2");
  const [call, house, card] = ["Rufbus für alle", "Bürgerhaus sanieren", "Ehrenamtskarte"].map(called) as [Card, Card, Card];
  const createdAt = record.exportedAt;
  const selects = (id: string, cardKind: Card["cardKind"], reason: string, order: number): Entry => ({
    kind: "entry",
    id: `order.${id}`,
    activityId: "order",
    tableId: null,
    value: { selects: id, cardKind, reason, order },
    createdAt,
  });
  const changed: readonly WorkshopRecord[] = [
    { ...ride, sources: [bus.id, car.id, hidden.id], details: { of: "assumption", direction: "up", factorId: bus.clusterId ?? "" } },
    { ...clubs, sources: [withdrawn, ...awkward], details: { of: "assumption", direction: "down", factorId: withdrawn } },
    { ...village, sources: [ride.id, clubs.id], details: { of: "scenario", polarity: "utopian", form: "article" } },
    { ...other, sources: [clubs.id], details: { of: "scenario", polarity: "dystopian", form: null } },
    {
      ...call,
      sources: [village.id],
      details: {
        of: "option",
        where: "In allen Ortsteilen",
        how: "Mit Kleinbussen,\nauf Anruf",
        when: "ab Herbst",
        term: "medium",
        bodies: ["Verkehrsverbund", "Landkreis"],
        targetGroup: "Menschen ohne Auto",
        existence: "extend",
      },
    },
    { ...house, sources: [other.id] },
    { ...card, sources: [village.id, other.id] },
    selects(bus.clusterId ?? bus.id, "factor", "Daran hängt alles.", 0),
    selects(awkward[0] ?? "", "factor", "", 1),
    ...(selected ? [selects(house.id, "option", "Steht leer.", 0), selects(call.id, "option", "Wollen viele.", 1)] : []),
    { kind: "prose", id: "p-1", activityId: "futures", cardId: village.id, tableId: null, text: storyLines.join("\n\n"), editedAt: createdAt },
    photo("ph-1", village.id, "Die Haltestelle vor dem Rathaus", null),
    photo("ph-2", village.id, hiddenPhoto, "Gesichter"),
    { kind: "next-step", id: "n-1", what: "Rufbus beantragen", who: "Landkreis", until: "1. Juni", createdAt },
  ];
  const state = emptyState();
  const keep = (one: WorkshopRecord) => applyChanges(state, record.state.seq, [put(state, one)]);
  for (const kind of recordKinds) for (const one of record.state.tables[kind].values()) keep(one);
  for (const one of changed) keep(one);
  return { ...record, state };
}

const photo = (id: string, cardId: string, alt: string, hiddenReason: string | null): WorkshopRecord => ({
  kind: "photo",
  id,
  activityId: "futures",
  cardId,
  tableId: null,
  alt,
  mime: "image/png",
  data: pixel,
  order: 0,
  hiddenReason,
});
