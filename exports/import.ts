import { safeParse } from "valibot";
import { activityRules } from "#activities/rules.ts";
import type { ImportProblem } from "#domain/import-problem.ts";
import type { Activity } from "#domain/records.ts";
import { outOfBounds } from "./import/bounds.ts";
import { cleaned } from "./import/clean-record.ts";
import { journalFits } from "./import/history.ts";
import { brokenReference, inboxed } from "./import/references.ts";
import { readSafely } from "./import/safe-json.ts";
import { parseWorkshopJson, type WorkshopFile } from "./json.ts";

export type Brought =
  | { readonly ok: true; readonly file: WorkshopFile }
  | { readonly ok: false; readonly problem: ImportProblem; readonly about: string };

/** Reads a backup that somebody brings. Nothing in it is trusted; what is wrong with it is named, and where. */
export function readBackup(text: string): Brought {
  const wrong = (problem: ImportProblem, about = ""): Brought => ({ ok: false, problem, about: about.slice(0, 200) });
  const read = readSafely(text);
  if (read === null) return wrong("import-no-json");
  if (read === "hostile") return wrong("import-hostile");
  const head = read.value as { format?: unknown; version?: unknown } | null;
  if (typeof head !== "object" || head?.format !== "weitblick-workshop") return wrong("import-foreign");
  if (head.version !== 1) return wrong("import-newer", String(head.version));
  const parsed = parseWorkshopJson(read.value);
  if (!parsed.ok) return wrong("import-broken", parsed.problem);
  const strange = outOfBounds(parsed.file.records);
  if (strange !== null) return wrong("import-broken", strange);
  const unknown = parsed.file.records.activity.find(({ type }) => !Object.hasOwn(activityRules, type));
  if (unknown) return wrong("import-unknown-step", cleaned(unknown.type));
  const unfit = parsed.file.records.activity.find((activity) => !isPlayable(activity));
  if (unfit) return wrong("import-settings", cleaned(unfit.title.de) || unfit.type);
  const lost = brokenReference(parsed.file.records);
  if (lost !== null) return wrong("import-references", lost);
  if (!journalFits(parsed.file)) return wrong("import-journal");
  const { records, journal, ...rest } = parsed.file;
  return { ok: true, file: { ...rest, records: inboxed(cleaned(records)), journal: cleaned(journal) } };
}

function isPlayable({ type, settings }: Activity): boolean {
  const rules = activityRules[type];
  return rules !== undefined && safeParse(rules.settings, settings).success;
}

/** The same workshop under an id and a join code of its own, also where the journal speaks of it. */
export function asAnother(
  file: WorkshopFile,
  as: { readonly id: string; readonly joinCode: string; readonly title?: string },
): WorkshopFile {
  const { id, joinCode } = as;
  const named = <R extends WorkshopFile["journal"][number]["changes"][number]["after"]>(record: R): R =>
    record?.kind === "workshop" ? { ...record, id, joinCode } : record;
  return {
    ...file,
    records: {
      ...file.records,
      workshop: file.records.workshop.map((workshop) => ({
        ...named(workshop),
        ...(as.title !== undefined && { title: as.title }),
      })),
    },
    journal: file.journal.map((entry) => ({
      ...entry,
      changes: entry.changes.map((change) =>
        change.kind === "workshop" ? { ...change, id, before: named(change.before), after: named(change.after) } : change,
      ),
    })),
  };
}
