import { and, asc, eq, lte } from "drizzle-orm";
import type { Drizzle } from "./database.ts";
import * as schema from "./schema.ts";

/** One step in the making of a co-written text, as its writers' clients exchange it. */
export interface TextUpdate {
  readonly workshopId: string;
  /** The id of the text's record. */
  readonly document: string;
  /** Counts from 1 in each document. */
  readonly seq: number;
  readonly update: Uint8Array;
  /** The command that it came by, where it came by one: sent again, it takes effect once. */
  readonly commandId: string | null;
}

/**
 * The steps of co-written texts. All of it is synchronous, so that nothing comes between storing a step, taking it in and
 * passing it on. Throws `StoreUnavailable`; then nothing of the call is certain, and the document is to be loaded anew.
 */
export interface TextStore {
  /** Which documents of a workshop have steps. */
  documents(workshopId: string): string[];
  load(workshopId: string, document: string): TextUpdate[];
  /** Stores all or none; they are on the disk when it returns. */
  append(updates: readonly TextUpdate[]): void;
  /** Puts one step in place of all up to its own number: what was deleted in the text leaves the file, too. */
  compact(update: TextUpdate): void;
  /** Keeps the steps of a broken document from being loaded again, until the workshop goes. */
  setAside(workshopId: string, document: string): void;
}

type Guarded = <T>(work: () => T) => T;

export function textStore(open: () => Drizzle, guarded: Guarded, noteShadow: () => void): TextStore {
  const { textUpdate } = schema;
  const of = (workshopId: string, document: string) =>
    and(eq(textUpdate.workshopId, workshopId), eq(textUpdate.document, document));
  const inOne = (work: (db: Drizzle) => void) =>
    guarded(() => open().transaction((db) => work(db as unknown as Drizzle), { behavior: "immediate" }));
  return {
    documents: (workshopId) =>
      guarded(() =>
        open()
          .selectDistinct({ document: textUpdate.document })
          .from(textUpdate)
          .where(eq(textUpdate.workshopId, workshopId))
          .all()
          .map(({ document }) => document),
      ),
    load: (workshopId, document) =>
      guarded(() => open().select().from(textUpdate).where(of(workshopId, document)).orderBy(asc(textUpdate.seq)).all()),
    append: (updates) =>
      inOne((db) => {
        for (const { update, ...row } of updates)
          db.insert(textUpdate).values({ ...row, update: Buffer.from(update) }).run();
      }),
    compact: ({ update, ...row }) =>
      inOne((db) => {
        db.delete(textUpdate).where(and(of(row.workshopId, row.document), lte(textUpdate.seq, row.seq))).run();
        db.insert(textUpdate).values({ ...row, update: Buffer.from(update) }).run();
        noteShadow();
      }),
    setAside: (workshopId, document) =>
      inOne((db) => {
        db.update(textUpdate).set({ document: `broken.${document}` }).where(of(workshopId, document)).run();
      }),
  };
}
