import type { Hono } from "hono";
import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { workshopOf } from "#domain/state.ts";
import { fundingNotice } from "#exports/docx/funding-notice.ts";
import type { FinishedRecord } from "#exports/finished-record.ts";
import type { Refused } from "#protocol/http.ts";
import type { Services } from "../services.ts";
import { sessionOf } from "./request-session.ts";

const paperOf = async (record: FinishedRecord) => (await import("#exports/policy-paper.ts")).policyPaper(record);
const minutesOf = async (record: FinishedRecord) => (await import("#exports/minutes.ts")).minutesDocument(record);

// The writers are loaded when they are first asked for: a server that only runs workshops stays small.
const formats = {
  "protokoll.docx": {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: async (record: FinishedRecord) => (await import("#exports/docx.ts")).docx(await minutesOf(record), record.exportedAt, fundingNotice(record.state)),
  },
  "protokoll.md": {
    type: "text/markdown; charset=utf-8",
    make: async (record: FinishedRecord) => (await import("#exports/markdown.ts")).markdown(await minutesOf(record)),
  },
  "policy-paper.docx": {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: async (record: FinishedRecord) => (await import("#exports/docx.ts")).docx(await paperOf(record), record.exportedAt, fundingNotice(record.state)),
  },
  "policy-paper.md": {
    type: "text/markdown; charset=utf-8",
    make: async (record: FinishedRecord) => (await import("#exports/markdown.ts")).markdown(await paperOf(record)),
  },
  "export.zip": {
    type: "application/zip",
    make: async (record: FinishedRecord) => (await import("#exports/zip.ts")).exportZip(record),
  },
  "werkstatt.json": {
    type: "application/json; charset=utf-8",
    make: async (record: FinishedRecord) => 
      JSON.stringify((await import("#exports/json.ts")).workshopJson(record), null, 1),
  },
} as const;

/** The documents of a workshop, made anew at each download from what is on disk. */
export function exportRoutes(app: Hono, { rooms, store, sessions, texts }: Services): void {
  app.get("/api/workshops/:id/export/:name", async (c) => {
    const { id, name } = c.req.param();
    const organiser = sessionOf(c, sessions, "organiser", "");
    // The JSON file is complete, hidden cards included: it is the organiser's alone.
    const allowed = organiser ?? (name === "werkstatt.json" ? null : sessionOf(c, sessions, "lead", id));
    if (!allowed) return c.json<Refused>({ refused: "unauthorised" }, 401);
    if (!Object.hasOwn(formats, name) || !v.is(recordId, id)) return c.json<Refused>({ refused: "not-found" }, 404);
    const open = await rooms.get(id);
    if (!open) return c.json<Refused>({ refused: "unknown-workshop" }, 404);
    await texts.settle(id);
    await open.room.settled();
    const { state } = open.room;
    // Nothing of a rehearsal is kept, and so it cannot be brought back either.
    if (name === "werkstatt.json" && workshopOf(state).rehearsal) return c.json<Refused>({ refused: "not-found" }, 404);
    const record: FinishedRecord = {
      state,
      journal: await store.journal(id),
      exportedAt: Date.now(),
      timeZone: "Europe/Berlin",
    };
    const { type, make } = formats[name as keyof typeof formats];
    const file = `${workshopOf(state).date}-${name}`;
    return c.body(await make(record), 200, {
      "content-type": type,
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
    });
  });
}
