import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import type { Actor, Role } from "./actors.ts";
import { type Command, commandSchema } from "./commands.ts";
import type { Logo } from "./records.ts";
import { agendaWith, edda, falk, ida, leinwand, lore, ruth, talgrund, wanda } from "./testing/cast.ts";
import { chained, chainHall } from "./testing/key-factor-day.ts";
import { doingsOf } from "./testing/doings.ts";
import { doing, type Hall, moving, openHall } from "./testing/hall.ts";
import { assumptionCards, factorCards, matrixHall, tunnelCards } from "./testing/matrix-day.ts";

/** What there is to act on: two cards of Edda's in an open step, a third in a cluster, all at Wanda's table. */
interface Scene {
  readonly card: string;
  readonly other: string;
  readonly clusterId: string;
  /** Somebody without a phone at Wanda's table. */
  readonly guest: string;
  /** A card that can be rated, in a step that is not open. */
  readonly factor: string;
  /** A card that waits for its release. */
  readonly held: string;
  readonly parked: string;
  readonly nextStep: string;
  /** A scenario with a text, at Wanda's table; number one has asked for the pen. */
  readonly story: string;
  readonly photo: string;
  /** Ids of words that Falk has said in the rating and in the review. */
  readonly reason: string;
  readonly comment: string;
}
interface Row {
  readonly may: readonly Role[];
  readonly command: (scene: Scene) => Command;
  /** The step that has to be open; "ideen" when nothing is said. */
  readonly step?: string;
}

const staff = ["facilitator", "host"] as const;
const everyoneAtWork = ["facilitator", "host", "participant"] as const;
const lead = (command: (scene: Scene) => Command): Row => ({ may: ["facilitator"], command });
const organise = (command: Command): Row => ({ may: ["organiser"], command: () => command });
const onBoard = (command: (scene: Scene) => Command): Row => ({ may: staff, command });
const atWork = (command: (scene: Scene) => unknown): Row => ({
  may: everyoneAtWork,
  command: (scene) => doing("ideen", command(scene)),
});
const writes = (command: (scene: Scene) => unknown): Row => ({
  may: everyoneAtWork,
  step: "eine",
  command: (scene) => doing("eine", command(scene)),
});
const writing = (command: (scene: Scene) => Command): Row => ({ may: everyoneAtWork, step: "eine", command });
const delphi = (command: (scene: Scene) => unknown): Row => ({
  may: ["participant"],
  step: "einschaetzen",
  command: (scene) => doing("einschaetzen", command(scene)),
});
const reviewing = (command: (scene: Scene) => unknown): Row => ({
  may: ["participant"],
  step: "pruefung",
  command: (scene) => doing("pruefung", command(scene)),
});
const words = { de: "Wie leben wir 2035?" };

const smallPicture = "iVBORw0KGgoAAAAASUVORK5CYII=";
const crest: Logo = {
  kind: "logo",
  id: "wappen",
  use: "funding",
  alt: "Wappen",
  mime: "image/png",
  data: smallPicture,
  order: 1,
};

/** The day with a step in which stories are written, and a rating that tells where the others stand. */
const writingPlan = { type: "write", scope: "table", settings: { perTable: 4 } } as const;
const withFeedback = { settings: { cardKind: "factor", unit: "cards", feedback: "delphi" } };
const changes: Readonly<Record<string, object>> = { eine: writingPlan, einschaetzen: withFeedback };
const records = [...talgrund, crest].map((record) =>
  record.kind === "activity" ? { ...record, ...changes[record.id] } : record,
);

/** The same plan once more, with more time for one step. */
function replanned(): Command {
  const { phases, ...plan } = agendaWith("eine", { ...writingPlan, minutes: 7 });
  const changed = phases.map(({ activities, ...phase }) => ({
    ...phase,
    activities: activities.map((one) => (one.id === "einschaetzen" ? { ...one, ...withFeedback } : one)),
  }));
  return { ...plan, phases: changed };
}

/** Who may do what: default deny. A new command needs a row here before anybody may send it. */
const matrix: Readonly<Record<string, Row>> = {
  "participant.join": {
    may: ["participant"],
    command: () => ({ type: "participant.join", tableId: null, sectorId: null }),
  },
  "participant.move": {
    may: ["participant"],
    command: () => ({ type: "participant.move", tableId: "buche" }),
  },
  "participant.share": {
    may: ["participant"],
    command: () => ({ type: "participant.share", people: 3 }),
  },
  "participant.add": { may: ["host"], command: () => ({ type: "participant.add" }) },
  "participant.remove": {
    may: ["host"],
    command: ({ guest }) => ({ type: "participant.remove", participantId: guest }),
  },
  "table.lock": onBoard(() => ({ type: "table.lock", tableId: "linde", locked: true })),
  "step.open": lead(() => ({ type: "step.open", activityId: "still" })),
  "step.close": lead(() => ({ type: "step.close", activityId: "ideen" })),
  "step.reopen": lead(() => ({ type: "step.reopen", activityId: "still" })),
  "step.reveal": lead(() => ({ type: "step.reveal", activityId: "ideen" })),
  "step.conceal": lead(() => ({ type: "step.conceal", activityId: "ideen" })),
  "step.next": lead(() => ({ type: "step.next" })),
  "step.back": lead(() => ({ type: "step.back" })),
  "step.freeze": lead(() => ({ type: "step.freeze", activityId: "ideen", frozen: true })),
  "step.extend": lead(() => ({ type: "step.extend", activityId: "ideen", minutes: 5 })),
  "step.round": {
    may: ["facilitator"],
    step: "einschaetzen",
    command: () => ({ type: "step.round", activityId: "einschaetzen", subjectIds: null }),
  },
  "step.shorten": lead(() => ({ type: "step.shorten", activityId: "punkte", minutes: 5 })),
  "agenda.shift": lead(() => ({ type: "agenda.shift", activityId: "punkte", minutes: 12 })),
  "stage.curtain": lead(() => ({ type: "stage.curtain", on: true })),
  "stage.code": lead(() => ({ type: "stage.code", on: true })),
  "stage.page": lead(() => ({ type: "stage.page", page: 1 })),
  "stage.spotlight": lead(({ card }) => ({ type: "stage.spotlight", on: { kind: "card", id: card } })),
  "stage.gallery": lead(() => ({ type: "stage.gallery", tableId: "linde", seconds: 75 })),
  "stage.pin": lead(() => ({ type: "stage.pin" })),
  "parked.add": lead(() => ({ type: "parked.add", text: "Badesee", cardId: null })),
  "parked.edit": lead(({ parked }) => ({ type: "parked.edit", id: parked, text: "Strandbad" })),
  "parked.remove": lead(({ parked }) => ({ type: "parked.remove", id: parked })),
  "next-step.add": lead(() => ({ type: "next-step.add", what: "Einladen", who: "", until: "" })),
  "next-step.edit": lead(({ nextStep }) => ({
    type: "next-step.edit",
    id: nextStep,
    what: "Einladen",
    who: "Landkreis",
    until: "Mai",
  })),
  "next-step.remove": lead(({ nextStep }) => ({ type: "next-step.remove", id: nextStep })),
  "board.move": {
    may: [...staff, "organiser"],
    command: ({ card }) => moving([card], { fieldId: "infra" }),
  },
  "board.reassign": {
    may: ["organiser", "facilitator"],
    command: ({ card }) => ({
      type: "board.reassign",
      moves: [{ cardIds: [card], fieldId: "infra", dimensionId: null }],
    }),
  },
  "board.merge": onBoard(({ card, other }) => ({ type: "board.merge", cardIds: [card, other], title: null })),
  "board.split": onBoard(({ other }) => ({ type: "board.split", cardId: other })),
  "board.cluster": onBoard(({ card }) => ({ type: "board.cluster", cardIds: [card], title: "Wege" })),
  "board.rename": onBoard(({ clusterId }) => ({ type: "board.rename", clusterId, title: "Wege" })),
  "board.dissolve": onBoard(({ clusterId }) => ({ type: "board.dissolve", clusterId })),
  "card.hide": lead(({ card }) => ({ type: "card.hide", cardId: card, reason: "x" })),
  "card.show": lead(({ card }) => ({ type: "card.show", cardId: card })),
  "card.reword": lead(({ card }) => ({ type: "card.reword", cardId: card, text: "Anders" })),
  "card.release": lead(({ held }) => ({ type: "card.release", cardIds: [held] })),
  undo: { may: [...staff, "organiser"], command: () => ({ type: "undo" }) },
  "setup.workshop": organise({
    type: "setup.workshop",
    title: "Talgrund",
    client: "",
    place: "",
    date: "2026-03-14",
    startsAt: "10:00",
    horizonYear: 2035,
    question: words,
    funding: "",
  }),
  "setup.fields": organise({
    type: "setup.fields",
    fields: [{ id: "begegnung", title: "Begegnung", dimensions: [] }],
  }),
  "setup.tables": organise({
    type: "setup.tables",
    tables: ["linde", "eiche", "buche"].map((id) => ({ id, fieldId: null, capacity: 9 })),
  }),
  "setup.sectors": organise({
    type: "setup.sectors",
    sectors: ["kommune", "wohlfahrt", "politik", "wirtschaft", "zivil", "wissenschaft"].map((id) => ({
      id,
      title: id,
    })),
  }),
  "setup.agenda": organise(replanned()),
  "setup.archive": organise({ type: "setup.archive", archived: true }),
  "setup.results": organise({ type: "setup.results", open: true, renew: false }),
  "logo.add": organise({ type: "logo.add", use: "funding", alt: "Land", data: smallPicture }),
  "logo.change": organise({ type: "logo.change", logoId: "wappen", use: "organisation", alt: "Wappen" }),
  "logo.order": organise({ type: "logo.order", logoIds: ["wappen"] }),
  "logo.remove": organise({ type: "logo.remove", logoId: "wappen" }),
  "cards.paste": {
    may: ["organiser", "facilitator"],
    command: () => ({
      type: "cards.paste",
      activityId: "ideen",
      cards: [{ text: "Bus", fieldId: null, dimensionId: null }],
    }),
  },
  "collect:write": atWork(() => ({ do: "write", text: "Markt", fieldId: null, dimensionId: null })),
  "collect:reword": atWork(({ card }) => ({ do: "reword", cardId: card, text: "Anders" })),
  "collect:file": atWork(({ card }) => ({ do: "file", cardId: card, dimensionId: "wege" })),
  "collect:withdraw": atWork(({ card }) => ({ do: "withdraw", cardId: card })),
  "rate:rate": {
    may: ["participant"],
    step: "einschaetzen",
    command: ({ factor }) => doing("einschaetzen", { do: "rate", subjectId: factor, marks: { "0": 3 } }),
  },
  "rate:feedback": delphi(({ factor }) => ({ do: "feedback", subjectId: factor })),
  "rate:reason": delphi(({ factor }) => ({ do: "reason", subjectId: factor, text: "Weil" })),
  "rate:hide-said": {
    ...delphi(({ reason }) => ({ do: "hide-said", saidId: reason, hidden: true })),
    may: ["facilitator"],
  },
  "review:agree": reviewing(({ card }) => ({ do: "agree", subjectId: card, agreement: 4 })),
  "review:say": reviewing(({ card }) => ({ do: "say", subjectId: card, as: "objection", text: "Nein" })),
  "review:own": reviewing(({ card }) => ({ do: "own", subjectId: card })),
  "review:hide-said": {
    ...reviewing(({ comment }) => ({ do: "hide-said", saidId: comment, hidden: true })),
    may: ["facilitator"],
  },
  "review:open-circle": {
    may: ["facilitator", "organiser"],
    step: "reviewed",
    command: () => doing("pruefung", { do: "open-circle", name: "Fachverwaltung", closesAt: null }),
  },
  "review:set-circle": {
    may: ["facilitator", "organiser"],
    step: "reviewed",
    command: () => doing("pruefung", { do: "set-circle", round: 2, open: false, closesAt: null }),
  },
  "participant.review": {
    may: [],
    command: () => ({ type: "participant.review", activityId: "pruefung", round: 2 }),
  },
  "vote:cast": {
    may: ["participant"],
    step: "punkte",
    command: ({ card }) => doing("punkte", { do: "cast", dots: { [card]: 1 }, ballotKey: "a".repeat(64) }),
  },
  "prose.write": { may: [], command: () => ({ type: "prose.write", texts: [{ proseId: "x", text: "" }] }) },
  "prose.renew": { may: [], command: () => ({ type: "prose.renew", proseId: "x" }) },
  "photo.add": writing(({ story }) => ({ type: "photo.add", cardId: story, alt: "Ein Bus", data: smallPicture })),
  "photo.describe": writing(({ photo }) => ({ type: "photo.describe", photoId: photo, alt: "Ein Rufbus" })),
  "photo.remove": writing(({ photo }) => ({ type: "photo.remove", photoId: photo })),
  "photo.hide": lead(({ photo }) => ({ type: "photo.hide", photoId: photo, reason: "Gesicht" })),
  "photo.show": lead(({ photo }) => ({ type: "photo.show", photoId: photo })),
  "write:start": writes(() => ({ do: "start", title: "Ein Tag", polarity: null, form: null })),
  "write:open": writes(({ story }) => ({ do: "open", cardId: story })),
  "write:describe": writes(({ story }) => ({
    do: "describe",
    cardId: story,
    title: "Eine Nacht",
    polarity: "trend",
    form: "radio",
  })),
  "write:ask": { ...writes(({ story }) => ({ do: "ask", cardId: story })), may: ["participant"] },
  "write:return": { ...writes(({ story }) => ({ do: "return", cardId: story })), may: ["participant"] },
  "write:hand": {
    ...writes(({ story }) => ({ do: "hand", cardId: story, number: 1, held: true })),
    may: staff,
  },
  "vote:tally": {
    may: staff,
    step: "punkte",
    command: ({ card }) =>
      doing("punkte", { do: "tally", tableId: "linde", subjectId: card, dots: 4 }),
  },
};

/** Two factors of the inbox, two assumptions for them: what there is to judge. */
const judgedCards = [...factorCards(2), ...assumptionCards(2, 1), ...tunnelCards(1, 1)];
const judged = (type: string, by: "phones" | "tables") =>
  matrixHall({ type, cards: judgedCards, settings: { by, perFactor: 1 } });
const pairOf: Readonly<Record<string, string>> = {
  influence: "factor-1~factor-2",
  consistency: "assumption-1~assumption-2",
  windtunnel: "option-1~scenario-1",
};

/** Commands of judged steps act on a day of their own. */
const judgedRows = Object.entries(pairOf)
  .filter(([type]) => Object.hasOwn(activityRules, type))
  .flatMap(([type, cell]) => {
    const names = doingsOf(activityRules[type]?.command);
    const rows = [
      { type, may: ["participant"], by: "phones", command: { do: "next" } },
      { type, may: ["participant"], by: "phones", command: { do: "judge", cell, value: 2 } },
      { type, may: staff, by: "tables", command: { do: "fill", cell, value: 2, tableId: "linde" } },
      { type, may: ["facilitator"], by: "tables", command: { do: "settle", cell, value: 2, reason: "geklärt" } },
    ] as const;
    return rows.filter(({ command }) => names.includes(command.do));
  });

const { factor, other, first, second, assumption, scenario, option } = chained;
const parts = { where: "alle Dörfer" };

/** Commands from the selection of key factors to options act on a day of their own, too. */
const chainRows = [
  ...[
    { do: "pick", subjectIds: [factor], reason: "" },
    { do: "unpick", subjectId: factor },
    { do: "place", subjectId: factor, at: 1 },
    { do: "reason", subjectId: factor, text: "Daran hängt alles" },
  ].map((command) => ({ type: "select", may: ["facilitator"], command }) as const),
  ...[
    { do: "write", factorId: factor, text: "fährt der Bus jede Stunde", direction: "up" },
    { do: "reword", cardId: assumption, text: "fährt kein Bus" },
    { do: "direct", cardId: assumption, direction: "down" },
    { do: "withdraw", cardId: assumption },
  ].map((command) => ({ type: "assume", may: everyoneAtWork, command }) as const),
  ...[
    { do: "pick", factorId: factor, assumptionId: first },
    { do: "take", assumptionIds: [first, second] },
    { do: "name", cardId: scenario, title: "Ein Tag", polarity: "trend" },
  ].map((command) => ({ type: "compose", may: staff, command }) as const),
  ...[
    { do: "exclude", a: first, b: second, kind: "logical", reason: "Beides geht nicht" },
    { do: "normative", on: false },
    { do: "axes", factorIds: [factor, other] },
  ].map((command) => ({ type: "compose", may: ["facilitator"], command }) as const),
  { type: "compose", may: staff, command: { do: "keep", title: "Eine Nacht", polarity: null } },
  ...[
    { do: "write", text: "Rufbus", sources: [scenario] },
    { do: "reword", cardId: option, text: "Rufbus für alle" },
    { do: "complete", cardId: option, parts },
    { do: "withdraw", cardId: option },
  ].map((command) => ({ type: "derive", may: everyoneAtWork, command }) as const),
] as const;

const roles: readonly [Role, Actor][] = [
  ["organiser", ruth],
  ["facilitator", ida],
  ["host", wanda],
  ["participant", edda],
  ["wall", leinwand],
];
const cells = Object.entries(matrix).flatMap(([name, row]) =>
  roles.map(([role, actor]) => ({ name, role, actor, row })),
);

/** A story at Wanda's table that Edda has begun and Falk wants to write on, with a photograph. */
function written(hall: ReturnType<typeof openHall>) {
  hall.open("eine");
  const begin = { do: "start", title: "Ein Tag", polarity: "utopian", form: "diary" };
  const story = String(hall.do(edda, doing("eine", begin)).cardId);
  hall.do(falk, doing("eine", { do: "ask", cardId: story }));
  const added = hall.do(edda, { type: "photo.add", cardId: story, alt: "Ein Bus", data: smallPicture });
  return { story, photo: String(added.photoId) };
}

function prepare(step: string) {
  const hall = openHall({ records });
  hall.open("still");
  const factor = hall.write(edda, "still", "Bus");
  hall.open("geprueft");
  const held = hall.write(edda, "geprueft", "Noch nicht gelesen");
  const { story, photo } = written(hall);
  hall.do(ida, { type: "parked.add", text: "Badesee", cardId: null });
  hall.do(ida, { type: "next-step.add", what: "Einladen", who: "", until: "" });
  const [parked = ""] = hall.state.tables.parked.keys();
  const [nextStep = ""] = hall.state.tables["next-step"].keys();
  hall.open("ideen");
  const [card, other, merged, third] = ["Rufbus", "Dorfladen", "Bringdienst", "Markt"].map((text) =>
    hall.write(edda, "ideen", text),
  ) as [string, string, string, string];
  const clusterId = String(
    hall.do(ida, { type: "board.cluster", cardIds: [third], title: "Versorgung" }).clusterId,
  );
  hall.do(ida, { type: "board.merge", cardIds: [other, merged], title: null });
  hall.do(wanda, moving([card], { fieldId: "begegnung" }));
  hall.do(ruth, moving([factor], { fieldId: "begegnung" }));
  const [reason, comment] = wordsIn(hall, factor, card);
  if (step === "reviewed") hall.do(ida, doing("pruefung", { do: "open-circle", name: "", closesAt: null }));
  else if (step === "eine") hall.do(ida, { type: "step.reopen", activityId: step });
  else if (step !== "ideen") hall.open(step);
  const guest = String(hall.do(wanda, { type: "participant.add" }).participantId);
  return { hall, scene: { card, other, clusterId, factor, guest, held, parked, nextStep, story, photo, reason, comment } };
}

/** Falk gives a reason in the rating and comments in the review; Edda has an answer to go on from. */
function wordsIn(hall: Hall, factor: string, card: string): [string, string] {
  hall.open("einschaetzen");
  for (const who of [edda, falk])
    hall.do(who, doing("einschaetzen", { do: "rate", subjectId: factor, marks: { "0": 1 } }));
  hall.do(falk, doing("einschaetzen", { do: "reason", subjectId: factor, text: "Weil" }));
  hall.open("pruefung");
  hall.do(falk, doing("pruefung", { do: "say", subjectId: card, as: "comment", text: "Nun ja" }));
  hall.open("ideen");
  return [saidIn(hall, "einschaetzen"), saidIn(hall, "pruefung")];
}

/** What follows the step's id in the id of the first thing said there. */
function saidIn(hall: Hall, activityId: string): string {
  const said = [...hall.state.tables.entry.values()].find((entry) => entry.activityId === activityId);
  return said?.id.slice(activityId.length + 1) ?? "";
}

describe("the role matrix", () => {
  it("[SE1] has a row for every command that there is, and for no other", () => {
    const shared = commandSchema.options
      .map((option) => option.entries.type.literal)
      .filter((type) => type !== "activity");
    const ofSteps = Object.entries(activityRules).flatMap(([type, { command }]) =>
      command === null ? [] : doingsOf(command).map((name) => `${type}:${name}`),
    );
    const elsewhere = [...judgedRows, ...chainRows].map(({ type, command }) => `${type}:${command.do}`);
    const rows = [...Object.keys(matrix), ...elsewhere];
    expect(rows.sort()).toEqual([...shared, ...ofSteps].sort());
  });

  it.each(judgedRows)("[SE1] in $type only $may may $command.do", ({ type, may, by, command }) => {
    for (const [role, actor] of roles) {
      const hall = judged(type, by);
      if (command.do === "judge" && role === "participant")
        for (let cell = ""; cell !== command.cell; cell = String(hall.do(edda, doing("matrix", { do: "next", more: true })).cell))
          if (cell !== "") hall.do(edda, doing("matrix", { do: "judge", cell, value: null, more: true }));
      const isAllowed = (may as readonly Role[]).includes(role);
      expect([role, hall.refusal(actor, doing("matrix", command))]).toEqual([role, isAllowed ? null : "forbidden"]);
    }
  });

  it.each(chainRows)("[SE1] in $type only $may may $command.do", ({ type, may, command }) => {
    for (const [role, actor] of [...roles, ["participant", lore]] as const) {
      const hall = chainHall(type);
      const act = () => hall.refusal(actor, doing(type, command));
      const isAllowed = (may as readonly Role[]).includes(role) && actor !== lore;
      expect([actor.id, act()]).toEqual([actor.id, isAllowed ? null : "forbidden"]);
      hall.close(type);
      if (!isAllowed) expect([actor.id, act()]).toEqual([actor.id, "forbidden"]);
    }
  });

  it.each(cells.filter(({ row, role }) => row.may.includes(role)))(
    "[SE1] $role may $name",
    ({ actor, row }) => {
      const { hall, scene } = prepare(row.step ?? "ideen");
      expect(hall.attempt(actor, row.command(scene))).toMatchObject({ ok: true });
    },
  );

  it.each(cells.filter(({ row, role }) => !row.may.includes(role)))(
    "[SE1] $role may not $name, whether the step is open, closed or still to come",
    ({ actor, row }) => {
      const { hall, scene } = prepare(row.step ?? "ideen");
      const denied = { ok: false, reason: "forbidden" };
      expect(hall.ask(actor, row.command(scene))).toEqual(denied);
      if (row.step !== "reviewed") hall.close(row.step ?? "ideen");
      expect(hall.ask(actor, row.command(scene))).toEqual(denied);
      const fresh = openHall({ records });
      fresh.open("ankommen");
      expect(fresh.ask(actor, row.command(scene))).toEqual(denied);
    },
  );

  it("[SE1] gives nothing but joining to somebody who has not joined", () => {
    for (const [name, row] of Object.entries(matrix)) {
      const { hall, scene } = prepare(row.step ?? "ideen");
      const decision = hall.ask(lore, row.command(scene));
      expect([name, decision.ok]).toEqual([name, name === "participant.join"]);
    }
  });

  it("[SE1] has steps without commands of their own: nobody may do anything there", () => {
    const silent = Object.entries(activityRules).filter(([, { command }]) => command === null);
    expect(silent.map(([type]) => type)).toEqual(["sort", "pause"]);
    const { hall } = prepare("ideen");
    for (const [, actor] of roles)
      expect(hall.ask(actor, doing("ordnen", { do: "write" }))).toMatchObject({ ok: false });
    for (const [, actor] of roles) expect(hall.ask(actor, doing("fehlt", {}))).toMatchObject({ ok: false });
  });
});
