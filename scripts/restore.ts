import path from "node:path";
import { parseArgs } from "node:util";
import { type Restored, restore } from "#server/keeping/restore.ts";
import { newId } from "#server/secrets.ts";
import { backupFolder, parseSettings } from "#server/settings.ts";

/** Puts a backup in place: `npm run restore -- <backup or folder> [--to DATA_DIR] [--force]`. */
const usage = "Aufruf: npm run restore -- <Sicherung oder Ordner> [--to DATENORDNER] [--force]";
const { values, positionals } = parseArgs({
  options: { to: { type: "string" }, force: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [from] = positionals;
const parsed = parseSettings(process.env);
if (!from || positionals.length > 1 || !parsed.ok) {
  for (const error of parsed.ok ? [] : parsed.errors) console.error(error);
  console.error(usage);
  process.exit(2);
}
const dataDir = values.to ?? parsed.settings.dataDir;
const backupDir = process.env.BACKUP_DIR ?? backupFolder(dataDir);
const restored = await restore({ from, dataDir, backupDir, force: values.force, now: Date.now(), newId }).catch(
  (error: NodeJS.ErrnoException) => {
    const cause = { ENOSPC: "Die Platte ist voll.", EACCES: "Hier darf nicht geschrieben werden." }[error.code ?? ""];
    console.error(`Die Wiederherstellung in ${dataDir} gelang nicht. ${cause ?? error.message}`);
    process.exit(1);
  },
);
const refusals: Record<Extract<Restored, { ok: false }>["reason"], (place: string) => string> = {
  "nothing-found": (place) =>
    `In ${place} liegt keine Sicherung. Geben Sie eine Datei wie weitblick-2026-03-14T09-30-00-000Z.sqlite an oder den Ordner, in dem sie liegt.`,
  "not-empty": (place) =>
    `In ${place} liegen schon Werkstätten. Nichts wurde geändert. Mit --force wird das Vorhandene beiseitegelegt und durch die Sicherung ersetzt.`,
  "in-use": (place) => `${place} ist in Gebrauch: Weitblick läuft noch. Beenden Sie es, und versuchen Sie es noch einmal.`,
  damaged: (place) => `Die Sicherung ${place} ist beschädigt. Nichts wurde geändert. Nehmen Sie eine ältere.`,
  foreign: (place) => `${place} ist keine Sicherung von Weitblick. Nichts wurde geändert.`,
  newer: (place) =>
    `Die Sicherung ${place} stammt von einer neueren Version von Weitblick. Nichts wurde geändert. Aktualisieren Sie zuerst Weitblick (docs/betrieb.md).`,
};

if (restored.ok) console.log(told(restored));
else console.error(refusals[restored.reason](restored.place));
process.exit(restored.ok ? 0 : 1);

function told({ source, workshops, leftOut, aside }: Extract<Restored, { ok: true }>): string {
  return [
    `Wiederhergestellt: ${workshops === 1 ? "eine Werkstatt" : `${workshops} Werkstätten`} aus ${source}.`,
    ...(leftOut > 0 ? [`Nicht wiederhergestellt, weil hier inzwischen gelöscht: ${leftOut}.`] : []),
    ...(aside === null ? [] : [`Was vorher da war, liegt als Sicherung in ${aside}.`]),
    `Jetzt starten: ${path.resolve(dataDir) === path.resolve("data") ? "" : `DATA_DIR=${dataDir} `}npm start`,
    "Telefone, die noch offen sind, kommen von selbst wieder; was auf ihnen noch nicht gesendet war, senden sie.",
  ].join("\n");
}
