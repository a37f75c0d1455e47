import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Store } from "#db/store.ts";
import type { WorkshopRecord } from "#domain/records.ts";
import type { WorkshopFile } from "#exports/json.ts";
import type { Refused } from "#protocol/http.ts";
import { languageOf } from "../plain/texts.ts";
import { newId } from "../secrets.ts";
import type { Services } from "../services.ts";
import { freeCode, newEntry } from "./create-workshop.ts";
import { sessionOf } from "./request-session.ts";

export const importPath = "/api/workshops/import";
/** A day of 300 people with all its pictures stays well below; more is refused while it is still coming in. */
export const largestBackup = 50 * 1024 * 1024;

const copyOf = { de: "Kopie von", simple: "Kopie von", en: "Copy of" } as const;

/** Takes a backup in. Where its workshop is here already, only as a copy. What is refused changes nothing. */
export function importRoutes(app: Hono, { store, sessions }: Services): void {
  const tooLarge = (c: Context) => c.json<Refused>({ refused: "import-too-large" }, 413);
  app.post(
    importPath,
    async (c, next) =>
      sessionOf(c, sessions, "organiser", "") ? next() : c.json<Refused>({ refused: "unauthorised" }, 401),
    bodyLimit({ maxSize: largestBackup, onError: tooLarge }),
    async (c) => {
      // Loaded when it is first asked for, as all that has to do with files.
      const { readBackup, asAnother } = await import("#exports/import.ts");
      const read = readBackup(await c.req.text());
      if (!read.ok) return c.json<Refused>({ refused: read.problem, about: read.about }, 422);
      const [workshop] = read.file.records.workshop;
      if (!workshop) throw new Error("a backup without a workshop");
      const isHere = (await store.find({ workshopId: workshop.id })) !== null;
      const asCopy = c.req.query("as") === "copy";
      if (isHere && !asCopy) return c.json<Refused>({ refused: "import-exists", about: workshop.title }, 409);
      const isTaken = asCopy || (await store.find({ joinCode: workshop.joinCode })) !== null;
      const file = isTaken
        ? asAnother(read.file, {
            id: asCopy ? newId() : workshop.id,
            joinCode: await freeCode(store),
            ...(asCopy && { title: `${copyOf[languageOf(c)]} ${workshop.title}` }),
          })
        : read.file;
      return c.json({ workshopId: await keep(store, file) }, 201);
    },
  );
}

/** Under new secrets: links and screens of the workshop's former life do not open this one. */
async function keep(store: Store, { records, journal }: WorkshopFile): Promise<string> {
  const [workshop] = records.workshop;
  if (!workshop) throw new Error("a backup without a workshop");
  await store.restore({
    ...newEntry(workshop, Date.now()),
    records: Object.values(records).flatMap((list: readonly WorkshopRecord[]) => list),
    journal,
  });
  return workshop.id;
}
