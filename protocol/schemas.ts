import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { type Envelope, type Hello, socketRoles } from "./messages.ts";

/** What a socket says about itself while connecting. The token may also come as a cookie. */
export const handshakeSchema = v.object({
  protocol: v.number(),
  workshopId: recordId,
  role: v.picklist(socketRoles),
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/** The first message of a socket: what it already has of the view, so that only the rest is sent. */
export const helloSchema: v.GenericSchema<unknown, Hello> = v.object({
  have: v.nullable(
    v.object({
      epoch: v.pipe(v.string(), v.maxLength(64)),
      audience: v.pipe(v.string(), v.maxLength(80)),
      seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

/** A command in its envelope. The sender makes the id (16 random bytes or more); sent twice, it takes effect once. */
export const envelopeSchema: v.GenericSchema<unknown, Envelope> = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  command: v.unknown(),
});
