import path from "node:path";
import * as v from "valibot";

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "muss eine Zahl sein"),
  v.transform(Number),
  v.maxValue(65535, "darf höchstens 65535 sein"),
);

/** All settings. Each is documented in docs/betrieb.md; a wrong one stops the start with a sentence that names it. */
const schema = v.object({
  PORT: v.optional(port, "3000"),
  HOST: v.optional(v.pipe(v.string(), v.minLength(1, "darf nicht leer sein")), "0.0.0.0"),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1, "darf nicht leer sein")), "data"),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.url("muss eine Adresse wie https://weitblick.example sein"),
      v.regex(/^https?:\/\/[^/]+\/?$/, "darf keinen Pfad haben"),
      v.transform((url) => url.replace(/\/$/, "")),
    ),
  ),
  BACKUP_DIR: v.optional(v.pipe(v.string(), v.minLength(1, "darf nicht leer sein"))),
  BACKUP_MINUTES: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, "muss eine Zahl von Minuten sein; 0 schaltet die Sicherungen ab"),
      v.transform(Number),
      v.maxValue(1440, "darf höchstens 1440 sein (ein Tag)"),
    ),
    "1",
  ),
  NODE_ENV: v.optional(v.picklist(["production", "development", "test"]), "production"),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The address under which the hall reaches this server, if a proxy stands before it. */
  readonly publicUrl: string | null;
  readonly development: boolean;
  /** Where backups lie, and how many minutes apart they are taken at most; 0 takes none. */
  readonly backup?: { readonly folder: string; readonly minutes: number };
}

/** Where backups lie unless told otherwise. */
export const backupFolder = (dataDir: string): string => path.join(dataDir, "backups");

/** Parses the environment; the error says in German which setting is wrong and how it must look. */
export function parseSettings(
  environment: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; errors: string[] } {
  const parsed = v.safeParse(schema, environment);
  if (!parsed.success) {
    const errors = parsed.issues.map((issue) => {
      const name = String(issue.path?.[0]?.key ?? "?");
      return `Die Einstellung ${name}=${JSON.stringify(environment[name])} ${issue.message}.`;
    });
    return { ok: false, errors };
  }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, BACKUP_DIR, BACKUP_MINUTES, NODE_ENV } = parsed.output;
  return {
    ok: true,
    settings: {
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR,
      publicUrl: PUBLIC_URL ?? null,
      development: NODE_ENV === "development",
      backup: { folder: BACKUP_DIR ?? backupFolder(DATA_DIR), minutes: BACKUP_MINUTES },
    },
  };
}
