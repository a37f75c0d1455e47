import { isFlawless, type Report } from "./report.ts";

const milliseconds = (value: number) => `${value.toLocaleString("de-DE")} ms`;

/** What a person wants to know who has rehearsed the evening before. */
export function summary(report: Report): string {
  const { volumes: v, ackMs, lastScreenMs, server } = report;
  const restarts = report.incidents.filter((incident) => "alleZurueckMs" in incident);
  const lines = [
    isFlawless(report) ? "Die Generalprobe ist gelungen." : "Die Generalprobe ist NICHT gelungen.",
    "",
    `${report.joined} von ${report.people} Menschen sind dabei, ${report.late} davon kamen später.`,
    `${report.sent} Eingaben: ${report.acknowledged} gespeichert, ${report.expectedRefusals} zu Recht abgelehnt, ${report.refused} zu Unrecht, ${report.unanswered} ohne Antwort.`,
    `Verloren: ${report.lost}. Doppelt: ${report.doubled}. Für falsche Augen: ${report.leaked}. Sonst falsch: ${report.wrong}.`,
    `${v.factors ?? 0} Einflussfaktoren (${v.factorsAfterMerging ?? 0} nach dem Ordnen), ${v.assumptions ?? 0} Trendannahmen, ${v.scenarios ?? 0} Szenarien, ${v.options ?? 0} Handlungsoptionen, ${v.dots ?? 0} Punkte.`,
    `Ohne eigenes Telefon: ${v.guests ?? 0} mit der Tischmoderation, ${v.companions ?? 0} am Telefon von anderen; ${v.onBehalf ?? 0} Karten für andere eingetragen, ${v.writtenTogether ?? 0} gemeinsam geschrieben, ${v.paperDots ?? 0} Punkte auf Papier gezählt.`,
    `${v.released ?? 0} Karten vor dem Zeigen freigegeben, ${v.stillHeld ?? 0} nicht; ${v.reassigned ?? 0} Karten am Abend einem anderen Feld zugeordnet.`,
    `Gespeichert nach ${milliseconds(ackMs.p50)} (95 %: ${milliseconds(ackMs.p95)}, 99 %: ${milliseconds(ackMs.p99)}).`,
    `Auf dem letzten Bildschirm nach ${milliseconds(lastScreenMs.p50)} (95 %: ${milliseconds(lastScreenMs.p95)}).`,
    ...restarts.map(
      (it) =>
        `${it.what}: nach ${milliseconds(Number(it.wiederDaMs))} wieder da, nach ${milliseconds(Number(it.alleZurueckMs))} alle zurück; ${it.unterwegs} Eingaben waren unterwegs.`,
    ),
    `Server: ${server.cpuSeconds.toLocaleString("de-DE")} s Rechenzeit, höchstens ${server.peakMemoryMiB.toLocaleString("de-DE")} MiB Speicher, ${server.starts}-mal gestartet, ${report.pages ? "mit Seiten" : "ohne Seiten"}.`,
    ...report.coverage.map(
      ({ type, cells, fewest, judged, judgements, minutes }) =>
        `Matrix (${type}): ${judgements} Urteile zu ${cells} Paaren in ${minutes.toLocaleString("de-DE")} Minuten; am wenigsten ${fewest}, drei und mehr bei ${Math.round(judged * 100)} %.`,
    ),
    ...(report.chains.followed > 0
      ? [`${report.chains.reached} von ${report.chains.followed} Handlungsoptionen führen zurück zu einem Einflussfaktor vom Telefon.`]
      : []),
    ...(Object.keys(report.optionsByClass).length > 0
      ? [`Windkanal: ${Object.entries(report.optionsByClass).map(([name, count]) => `${count} ${name}`).join(", ")}.`]
      : []),
    ...(report.unplayed.length > 0
      ? [`Nicht gespielt: Schritte der Art ${report.unplayed.join(", ")}.`]
      : []),
    ...report.notAcknowledged.slice(0, 5).map((entry) => `  nicht gespeichert: ${entry}`),
    ...report.problems.slice(0, 10).map(({ kind, what }) => `  ${kind}: ${what}`),
  ];
  return lines.join("\n");
}
