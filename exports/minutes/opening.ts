import { clockTime, plannedTimes } from "#domain/agenda.ts";
import { attendees } from "#domain/circles.ts";
import type { Block } from "#domain/minutes.ts";
import type { MinutesSource } from "./source.ts";
import { heading, noEntry, paragraph, table } from "./words.ts";

/** 1: what an administration must be able to file the minutes by; lines that the app cannot know stay open. */
export function cover(source: MinutesSource): Block[] {
  const { workshop, state, record } = source;
  const series = workshop.seriesId === null ? undefined : state.tables.series.get(workshop.seriesId);
  const [year, month, day] = workshop.date.split("-");
  const stamp = `${source.day(record.exportedAt)}, ${source.clock(record.exportedAt)} Uhr`;
  const lines: readonly (readonly [string, string])[] = [
    ["Titel", workshop.title],
    ["Reihe, Nummer", series?.title ?? ""],
    ["Auftraggeber und Veranstalter", workshop.client],
    ["Datum", day && month && year ? `${day}.${month}.${year}` : workshop.date],
    ["Beginn und Ende", times(source)],
    ["Ort, Haus", workshop.place],
    ["Moderation", ""],
    ["Protokoll", ""],
    ["Fotos", ""],
    ["Teilnehmende", attendees(state).length === 0 ? "" : `${attendees(state).length} insgesamt`],
    ["Stand, erzeugt am", stamp],
  ];
  const rows = lines.map(([name, value]) => [name, value || noEntry]);
  const rehearsed = workshop.rehearsal
    ? [paragraph("Probelauf mit simulierten Teilnehmenden. Karten, Einschätzungen und Stimmen sind erfunden.")]
    : [];
  return [heading(1, "1 Kopfdaten"), ...rehearsed, table("Kopfdaten", ["Angabe", "Inhalt"], rows)];
}

function times({ workshop, steps, clock }: MinutesSource): string {
  const activities = steps.map(({ activity }) => activity);
  const planned = [...plannedTimes(workshop.startsAt, activities).values()];
  const end = (planned.at(-1) ?? 0) + (activities.at(-1)?.minutes ?? 0);
  const plan = planned.length === 0 ? workshop.startsAt : `${workshop.startsAt} bis ${clockTime(end)}`;
  const opened = steps.flatMap(({ step }) => step.openedAt ?? []);
  const closed = steps.flatMap(({ step }) => step.closedAt ?? []);
  if (opened.length === 0 || closed.length === 0) return `geplant ${plan} Uhr`;
  return `${clock(Math.min(...opened))} bis ${clock(Math.max(...closed))} Uhr (geplant ${plan} Uhr)`;
}

/** 3: why the room met, and what it looked at. */
export function occasion({ workshop }: MinutesSource): Block[] {
  return [
    heading(1, "3 Anlass, Leitfrage, Zeithorizont"),
    paragraph(`Anlass: ${noEntry}`),
    paragraph(`Leitfrage: ${workshop.question.de || noEntry}`),
    paragraph(`Zeithorizont: bis zum Jahr ${workshop.horizonYear}`),
  ];
}

/** 4: the plan beside what became of it. */
export function course({ workshop, state, steps, clock }: MinutesSource): Block[] {
  const planned = plannedTimes(
    workshop.startsAt,
    steps.map(({ activity }) => activity),
  );
  const rows = steps.map(({ activity, step }) => {
    const from = planned.get(activity.id) ?? 0;
    const rounds = step.round > 1 ? `, ${step.round} Runden` : "";
    const actual =
      step.openedAt === null
        ? "nicht durchgeführt"
        : `${clock(step.openedAt)} bis ${step.closedAt === null ? "noch offen" : clock(step.closedAt)}${rounds}`;
    return [
      state.tables.phase.get(activity.phaseId)?.title.de ?? "",
      activity.title.de,
      `${clockTime(from)} bis ${clockTime(from + activity.minutes)}`,
      actual,
    ];
  });
  return [
    heading(1, "4 Ablauf"),
    table("Ablauf, geplant und tatsächlich", ["Phase", "Schritt", "geplant", "tatsächlich"], rows),
  ];
}
