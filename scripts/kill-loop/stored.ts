import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import type { Ballot, Card, Response, Step, Voted } from "#domain/records.ts";

/** What lies on the disk of a server that was killed. */
export interface Stored {
  readonly integrity: string;
  /** Records by kind and id, each as one string; a withdrawn card is empty. */
  readonly values: ReadonlyMap<string, string>;
  readonly doubled: readonly string[];
  /** Lines of the journal that a device has asked for. */
  readonly commands: number;
}

const file = "weitblick.sqlite";

/** Reads a copy: opening the file itself would do the recovery that the server shall do. */
export function readStored(dataDir: string): Stored {
  const folder = mkdtempSync(path.join(tmpdir(), "weitblick-killed-"));
  for (const part of [file, `${file}-wal`])
    if (existsSync(path.join(dataDir, part))) cpSync(path.join(dataDir, part), path.join(folder, part));
  const database = new Database(path.join(folder, file));
  try {
    return read(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(database: Database.Database): Stored {
  const all = <T>(table: string) =>
    (database.prepare(`select body from ${table}`).all() as { body: string }[]).map(({ body }) => JSON.parse(body) as T);
  const cards = all<Card>("card");
  const responses = all<Response>("response");
  const ballots = all<Ballot>("ballot");
  const voted = all<Voted>("voted");
  const open = all<Step>("step").filter(({ status }) => status === "open");
  const values = new Map([
    ...cards.map((card): [string, string] => [`card ${card.id}`, card.status === "withdrawn" ? "" : card.text]),
    ...responses.map((it): [string, string] => [`response ${it.id}`, inOrder(it.value)]),
    ...ballots.map((it): [string, string] => [`ballot ${it.id}`, inOrder(it.dots)]),
    ["open step", open.map(({ id }) => id).join(" and ")],
  ]);
  const asked = database
    .prepare("select count(*) from journal where command_id is not null and actor_role in ('participant', 'facilitator')")
    .pluck()
    .get() as number;
  const twice = database
    .prepare("select command_id from journal where command_id is not null group by actor_id, command_id having count(*) > 1")
    .pluck()
    .all() as string[];
  return {
    integrity: String(database.pragma("integrity_check", { simple: true })),
    values,
    commands: asked,
    doubled: [
      ...twice.map((id) => `command ${id}`),
      ...repeated(cards.filter(({ status }) => status !== "withdrawn").map(({ text }) => text)),
      ...repeated(cards.map(({ cardKind, number }) => `number ${cardKind} ${number}`)),
      ...(ballots.length === voted.length ? [] : [`${ballots.length} ballots of ${voted.length} voters`]),
    ],
  };
}

const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

/** JSON with sorted keys. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)));
