import { type Card, shortId } from "#domain/records.ts";
import { attendanceLines } from "./minutes/attendance.ts";
import { setAside } from "./minutes/results.ts";
import type { MinutesSource } from "./minutes/source.ts";
import { byAge } from "./minutes/words.ts";
import { votesSheet } from "./sheets/votes.ts";

/**
 * What may be published, for programs: no hidden or withdrawn card, nobody who took part, no author, no journal, no id
 * that could be looked up in the backup (Sicherung). It cannot be imported again.
 */
export function resultsJson(source: MinutesSource) {
  const { workshop, state, fields, steps, record } = source;
  const { dimension, field, table } = state.tables;
  const clusters = [...state.tables.cluster.values()];
  const clusterName = (id: string | null) => {
    const at = clusters.findIndex((cluster) => cluster.id === id);
    return at < 0 ? null : `B-${at + 1}`;
  };
  const numeral = (id: string | null) => field.get(id ?? "")?.numeral ?? null;
  const name = (id: string | null) => {
    const card = state.tables.card.get(id ?? "");
    return card ? shortId(card) : null;
  };
  const told = (card: Card) => ({
    id: shortId(card),
    kind: card.cardKind,
    text: card.text,
    title: card.title,
    field: numeral(card.fieldId),
    dimension: dimension.get(card.dimensionId ?? "")?.title ?? null,
    writtenForField: numeral(card.origin.fieldId),
    table: table.get(card.origin.tableId ?? "")?.number ?? null,
    step: steps.findIndex(({ activity }) => activity.id === card.activityId) + 1 || null,
    writtenAt: card.createdAt,
    cluster: clusterName(card.clusterId),
    mergedInto: name(card.mergedInto),
    sources: card.sources.map(name).filter((id) => id !== null),
  });
  const { title, client, place, date, startsAt, horizonYear, question, funding } = workshop;
  return {
    format: "weitblick-results",
    version: 1,
    exportedAt: record.exportedAt,
    timeZone: record.timeZone,
    workshop: { title, client, place, date, startsAt, horizonYear, question, funding },
    attendance: attendanceLines(state).lines,
    fields: fields.map(({ id, numeral, title }) => ({
      numeral,
      title,
      dimensions: [...dimension.values()]
        .filter(({ fieldId }) => fieldId === id)
        .sort((a, b) => a.order - b.order)
        .map((one) => one.title),
    })),
    steps: steps.map(({ activity, step }, index) => ({
      number: index + 1,
      type: activity.type,
      title: activity.title.de,
      prompt: activity.prompt.de,
      status: step.status,
      openedAt: step.openedAt,
      closedAt: step.closedAt,
      rounds: step.round,
    })),
    clusters: clusters.map((cluster) => ({
      id: clusterName(cluster.id),
      title: cluster.title,
      kind: cluster.cardKind,
      field: numeral(cluster.fieldId),
    })),
    cards: [...state.tables.card.values()].map(told).sort((a, b) => (a.id < b.id ? -1 : 1)),
    votes: votesSheet(source).rows.map(([step, table, subject, measure, value]) => ({
      step,
      table,
      subject,
      measure,
      value,
    })),
    parked: setAside(state).map(({ label, text }) => ({ card: label ?? null, text })),
    nextSteps: byAge([...state.tables["next-step"].values()]).map(({ what, who, until }) => ({
      what,
      who,
      until,
    })),
  };
}
