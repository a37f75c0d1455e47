import * as v from "valibot";
import { recordId, shortText } from "#domain/commands/schemas.ts";

/** POST /api/lookup: what the join page needs to know about the workshop behind a code. */
export const lookupRequest = v.object({
  /** Six typed characters, or the long token of a QR code. */
  code: v.pipe(v.string(), v.maxLength(120)),
});

/** POST /api/join: becomes a participant; the answer sets the cookie that makes the phone the same person again. */
export const joinRequest = v.object({
  code: v.pipe(v.string(), v.maxLength(120)),
  tableId: v.nullable(recordId),
  sectorId: v.nullable(recordId),
  /** How many share this phone; one unless told otherwise. */
  people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  /** Made once by the phone: joining twice with it (a lost answer) makes one participant. */
  joinId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
});

/** POST /api/workshops (organiser): a new workshop from a template. */
export const createRequest = v.object({
  template: v.pipe(v.string(), v.maxLength(80)),
  title: shortText,
});

/** POST /api/templates (organiser): the plan of a workshop as a template. */
export const templateRequest = v.object({ workshopId: recordId, title: shortText });

/** PATCH /api/templates/:name, POST /api/workshops/:id/copy (organiser). */
export const titleRequest = v.object({ title: shortText });

/** POST /api/workshops/:id/archive (organiser). */
export const archiveRequest = v.object({ archived: v.boolean() });

const pace = { speed: v.picklist([1, 5, 20, 60]), leads: v.boolean() };

/** POST /api/workshops/:id/rehearsal: so many simulated people, this fast; "leads": they lead themselves, too. */
export const rehearsalRequest = v.object({
  people: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(70)),
  ...pace,
});

/** PATCH /api/workshops/:id/rehearsal */
export const rehearsalChange = v.object({ isRunning: v.boolean(), ...pace });

/** POST /api/organisers/invitations (organiser): whom it is for, in the organiser's words. */
export const invitationRequest = v.object({ label: shortText });
/** POST /api/takeover: a second device goes on leading. */
export const takeoverRequest = v.object({
  code: v.pipe(v.string(), v.maxLength(120)),
  pin: v.pipe(v.string(), v.maxLength(20)),
});

/** POST /api/reach/:key: how a phone reached this machine. */
export const reachRequest = v.object({ line: v.picklist(["websocket", "polling"]) });
