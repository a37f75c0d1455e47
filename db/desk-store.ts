import { asc, eq } from "drizzle-orm";
import type { WorkshopRecord } from "#domain/records.ts";
import type { Drizzle } from "./database.ts";
import * as schema from "./schema.ts";
import type { DeskStore } from "./store.ts";
import type { Writer } from "./writer.ts";

type Guarded = <T>(work: () => T) => Promise<T>;

/** What organisers keep beside their workshops: backups brought in, templates, invitations, who has access. */
export function deskStore(open: () => { db: Drizzle; writer: Writer }, guarded: Guarded): DeskStore {
  const { invitation, session, template, workshopIndex } = schema;
  return {
    restore: ({ records, journal, ...entry }) =>
      guarded(() => {
        const { db, writer } = open();
        db.transaction(
          () => {
            db.insert(workshopIndex).values(entry).run();
            writer.restore(entry.workshopId, records, journal);
          },
          { behavior: "immediate" },
        );
      }),

    templates: () =>
      guarded(() =>
        open()
          .db.select()
          .from(template)
          .orderBy(asc(template.createdAt))
          .all()
          .map((row) => ({ ...row, records: JSON.parse(row.records) as WorkshopRecord[] })),
      ),

    addTemplate: ({ records, ...kept }) =>
      guarded(() => void open().db.insert(template).values({ ...kept, records: JSON.stringify(records) }).run()),

    renameTemplate: (name, title) =>
      guarded(() => open().db.update(template).set({ title }).where(eq(template.name, name)).run().changes > 0),

    removeTemplate: (name) => guarded(() => open().db.delete(template).where(eq(template.name, name)).run().changes > 0),

    addInvitation: (made) => guarded(() => void open().db.insert(invitation).values(made).run()),

    invitations: () => guarded(() => open().db.select().from(invitation).orderBy(asc(invitation.createdAt)).all()),

    takeInvitation: (by) =>
      guarded(() => {
        const where = "id" in by ? eq(invitation.id, by.id) : eq(invitation.tokenHash, by.tokenHash);
        return open().db.delete(invitation).where(where).returning().get() ?? null;
      }),

    removeSession: (tokenHash) =>
      guarded(() => void open().db.delete(session).where(eq(session.tokenHash, tokenHash)).run()),

    seeSession: (tokenHash, day) =>
      guarded(() => void open().db.update(session).set({ lastSeenOn: day }).where(eq(session.tokenHash, tokenHash)).run()),
  };
}
