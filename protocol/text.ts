import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { longestText } from "#domain/commands/prose.ts";
import { socketRoles } from "./messages.ts";

/** The one message type beside those of y-websocket: a JSON text with the server's news, or nothing but a sign of life. */
export const newsMessage = 100;
/** Bytes in one message, in either direction. */
export const largestTextMessage = 64 * 1024;

/** Somebody who may write in a text and has it open: a role, a number; never a name. */
export type TextWriter = { readonly as: "lead" } | { readonly as: "host" } | { readonly as: "phone"; readonly number: number };

/** What the server tells a writer beside the text; each part only when it is new. */
export interface TextNews {
  readonly hello?: {
    /** The number under which this connection must write; everything else is refused. */
    readonly clientId: number;
    /** Changes when a backup is restored: what is known of the text is then to be forgotten. */
    readonly epoch: string;
  };
  readonly writes?: boolean;
  /** Everything up to the so-manieth update or second step of this connection is on the disk. */
  readonly stored?: number;
  readonly writers?: readonly TextWriter[];
}

export const textNewsSchema: v.GenericSchema<unknown, TextNews> = v.object({
  hello: v.optional(v.object({ clientId: v.number(), epoch: v.string() })),
  writes: v.optional(v.boolean()),
  stored: v.optional(v.number()),
  writers: v.optional(
    v.array(
      v.variant("as", [
        v.object({ as: v.literal("lead") }),
        v.object({ as: v.literal("host") }),
        v.object({ as: v.literal("phone"), number: v.number() }),
      ]),
    ),
  ),
}) as v.GenericSchema<unknown, TextNews>;

/** Why a connection ends. From 4400 to 4499 it is of no use to come back as one is; with the others it is. */
export const textClose = {
  malformed: 4400,
  revoked: 4401,
  forbidden: 4403,
  gone: 4404,
  /** The writer's document and the server's have no common past: start anew from the server's. */
  diverged: 4409,
  /** The same page was opened once more. */
  elsewhere: 4410,
  again: 4500,
  tooFast: 4529,
} as const;

/** In the address: under which role, and a number of the page's own making, so that two pages are two writers. */
export const textAddress = v.object({
  workshopId: recordId,
  textId: recordId,
  role: v.picklist(socketRoles),
  tab: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
});

/** Writes without WebSocket: the whole text, and the one it was made of. One person at a time. */
export const saveTextSchema = v.strictObject({
  type: v.literal("text.save"),
  textId: recordId,
  base: v.pipe(v.string(), v.maxLength(longestText * 2)),
  text: v.pipe(v.string(), v.maxLength(longestText)),
});
export type SaveText = v.InferOutput<typeof saveTextSchema>;
