import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Card } from "#domain/records.ts";
import { parseWorkshopJson, type WorkshopFile } from "#exports/json.ts";
import { followChains } from "./chain/following.ts";
import { compareMinutes, compareWorkshop, forgottenWords, type Problem, unpublishedWords } from "./compare.ts";
import { docxText, markdownText } from "./documents.ts";
import type { Facts } from "./fact.ts";
import { factsOf } from "./facts.ts";
import type { RehearsedHall } from "./hall.ts";
import { reassign } from "./reassigning.ts";
import { compareZip } from "./zip.ts";

const documents = [
  "werkstatt.json",
  "protokoll.md",
  "protokoll.docx",
  "policy-paper.docx",
  "policy-paper.md",
  "export.zip",
] as const;

/** A document as it was downloaded. */
export interface Download {
  readonly name: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Evening {
  readonly downloads: readonly Download[];
  readonly file: WorkshopFile | null;
  readonly facts: Facts | null;
  /** Options whose chain was followed, and those of them that reach a factor that somebody typed. */
  readonly chains: { readonly followed: number; readonly reached: number };
}

/** After the last step: downloads everything into the folder and holds it against what the clients were told. */
export async function closeBooks(hall: RehearsedHall, folder: string): Promise<Evening> {
  mkdirSync(folder, { recursive: true });
  const origins = originsIn(await download(hall, "werkstatt.json"));
  await reassign(hall);
  const facts = factsOf(hall.ledger.entries);
  facts.stories.push(...hall.stories.values());
  const downloads: Download[] = [];
  let file: WorkshopFile | null = null;
  for (const name of documents) {
    const started = performance.now();
    const content = await download(hall, name);
    if (content === null) continue;
    downloads.push({ name, bytes: content.length, milliseconds: Math.round(performance.now() - started) });
    writeFileSync(path.join(folder, name), content);
    if (name === "werkstatt.json") {
      file = compareBackup(hall, content, facts);
      if (!isDeepStrictEqual(originsIn(content), origins))
        hall.problems.push({ kind: "wrong", what: "putting cards elsewhere has changed where they were written" });
    } else hall.problems.push(...(await compareDocument(name, content, facts)));
  }
  await compareDisk(hall, file, facts);
  const chains = file ? followChains(hall, file) : { followed: 0, reached: 0 };
  return { downloads, file, facts, chains };
}

async function download(hall: RehearsedHall, name: string): Promise<Buffer | null> {
  const response = await hall.driver.export(name);
  if (response.ok) return Buffer.from(await response.arrayBuffer());
  hall.trouble(`${name} was answered with ${response.status}`);
  return null;
}

async function compareDocument(name: (typeof documents)[number], content: Buffer, facts: Facts): Promise<Problem[]> {
  if (name === "export.zip") return compareZip(content, facts);
  // A draft names some of the cards only; what may not be published is in none of it.
  if (name === "policy-paper.docx") return unpublishedWords(name, await docxText(content), facts);
  if (name === "policy-paper.md") return unpublishedWords(name, markdownText(content.toString()), facts);
  const text = name === "protokoll.docx" ? await docxText(content) : markdownText(content.toString());
  return compareMinutes(name, text, facts);
}

/** Where each card was written, as a backup tells it. */
function originsIn(content: Buffer | null): Map<string, Card["origin"]> {
  const parsed = parseWorkshopJson(JSON.parse(content?.toString() ?? "null"));
  return new Map(parsed.ok ? parsed.file.records.card.map(({ id, origin }) => [id, origin]) : []);
}

function compareBackup(hall: RehearsedHall, content: Buffer, facts: Facts): WorkshopFile | null {
  const parsed = parseWorkshopJson(JSON.parse(content.toString()));
  if (!parsed.ok) {
    hall.trouble(`werkstatt.json is not what its own reader takes: ${parsed.problem}`);
    return null;
  }
  const joined = new Set(hall.phones.flatMap((phone) => [phone.participantId, ...phone.companions]));
  hall.problems.push(...compareWorkshop(parsed.file, facts, joined));
  return parsed.file;
}

/** What the server knew is what the disk knows: stopped and started again it tells the same, and it has really forgotten. */
async function compareDisk(hall: RehearsedHall, before: WorkshopFile | null, facts: Facts): Promise<void> {
  await hall.server.end("SIGTERM");
  const { dataDir } = hall.plan;
  // Backups keep words that were withdrawn for a while, as docs/betrieb.md says; the database itself must not.
  for (const name of readdirSync(dataDir, { withFileTypes: true }).flatMap((it) => (it.isFile() ? it.name : []))) {
    const bytes = readFileSync(path.join(dataDir, name));
    for (const words of forgottenWords(facts))
      if (bytes.includes(JSON.stringify(words).slice(1, -1)))
        hall.problems.push({ kind: "leaked", what: `withdrawn, but still in ${name}: ${words}` });
  }
  await hall.server.start();
  const again = await download(hall, "werkstatt.json");
  if (before === null || again === null) return;
  const after = JSON.parse(again.toString()) as WorkshopFile;
  const same = isDeepStrictEqual({ ...after, exportedAt: 0 }, { ...before, exportedAt: 0 });
  if (!same) hall.trouble("after a fresh start the server exports another workshop than before");
}
