import type { ActivityMinutes, Block, ListItem, MinutesContext } from "#domain/minutes.ts";
import { noParts } from "#domain/option-parts.ts";
import { type Card, type Existence, shortId, type Term } from "#domain/records.ts";
import type { DeriveSettings } from "./activity.ts";

const terms: Readonly<Record<Term, string>> = {
  short: "kurzfristig, bis 1 Jahr",
  medium: "mittelfristig, bis 5 Jahre",
  permanent: "dauerhaft",
};
const states: Readonly<Record<Existence, string>> = {
  exists: "gibt es schon",
  extend: "ausbauen",
  create: "neu schaffen",
};
const nothing = "keine Angaben";

/** Each option as a profile: what, where, how, when, by whom, for whom, and from which scenarios. German only: the minutes are for German administrations. */
export const minutes: ActivityMinutes<DeriveSettings> = (context) => {
  const { board, activity } = context;
  const options = [...board.tables.card.values()]
    .filter(
      (card) =>
        card.activityId === activity.id &&
        card.status === "visible" &&
        !card.held &&
        card.mergedInto === null,
    )
    .sort((a, b) => a.number - b.number);
  const way = context.context.activity.settings.silent
    ? "zuerst still, dann gemeinsam gelesen"
    : "offen gesammelt";
  const count =
    options.length === 1 ? "Es steht 1 Handlungsoption." : `Es stehen ${options.length} Handlungsoptionen.`;
  return [
    { kind: "paragraph", text: `Aufgabe: ${activity.prompt.de || nothing}` },
    { kind: "paragraph", text: `Verfahren: ${way}, aus Szenarien abgeleitet. ${count}` },
    ...options.flatMap((card) => profile(context, card)),
  ];
};

function profile({ board }: MinutesContext<DeriveSettings>, card: Card): Block[] {
  const parts = card.details?.of === "option" ? card.details : noParts;
  const merged = [...board.tables.card.values()].filter(
    (other) => other.mergedInto === card.id && other.status === "visible",
  );
  const sources = card.sources.flatMap((id) => {
    const source = board.tables.card.get(id);
    return source
      ? [source.status === "visible" ? `${shortId(source)} ${source.title ?? source.text}` : shortId(source)]
      : [];
  });
  const when = [parts.when, parts.term && terms[parts.term]].filter(Boolean).join("; ");
  const bodies = parts.bodies.map((body, index) =>
    index === 0 && parts.bodies.length > 1 ? `${body} (federführend)` : body,
  );
  const items: ListItem[] = [
    ["Was:", card.text],
    ["Wo:", parts.where],
    ["Wie:", parts.how],
    ["Wann:", when],
    ["Durch wen:", bodies.join(", ")],
    ["Zielgruppe:", parts.targetGroup],
    ["Stand:", parts.existence === null ? "" : states[parts.existence]],
    ["Aus Szenario:", sources.join("; ")],
    ...(merged.length > 0
      ? [["Zusammengelegt mit:", merged.map((one) => `${shortId(one)} ${one.text}`).join("; ")]]
      : []),
  ].map(([label = "", text = ""]) => ({ label, text: text || nothing }));
  return [
    {
      kind: "heading",
      level: 3,
      text: card.title === null ? shortId(card) : `${shortId(card)} ${card.title}`,
    },
    { kind: "list", items },
  ];
}
