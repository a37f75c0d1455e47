import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { newsMessage, type TextNews } from "#protocol/text.ts";

/** The numbers of y-websocket's own messages. */
const syncMessage = 0;
const awarenessMessage = 1;
const queryAwarenessMessage = 3;

/** What a client of y-websocket sends. Awareness is read away: who is there, the server knows better. */
export type TextFrame =
  | { readonly is: "knows"; readonly stateVector: Uint8Array }
  /** "all": everything that the server lacked when it asked. */
  | { readonly is: "update" | "all"; readonly update: Uint8Array }
  | { readonly is: "nothing" };

/** Reads one message; null when it is none. */
export function readFrame(data: Uint8Array): TextFrame | null {
  try {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === awarenessMessage || type === queryAwarenessMessage) return { is: "nothing" };
    if (type !== syncMessage) return null;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (decoding.hasContent(decoder)) return null;
    if (kind === messageYjsSyncStep1) return { is: "knows", stateVector: bytes };
    if (kind === messageYjsSyncStep2) return { is: "all", update: bytes };
    return kind === messageYjsUpdate ? { is: "update", update: bytes } : null;
  } catch {
    return null;
  }
}

const sync = (kind: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, syncMessage);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
};

/** "So much I know": whoever is asked so sends what is missing. */
export const askFrame = (stateVector: Uint8Array): Uint8Array => sync(messageYjsSyncStep1, stateVector);
export const answerFrame = (update: Uint8Array): Uint8Array => sync(messageYjsSyncStep2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => sync(messageYjsUpdate, update);

export function newsFrame(news: TextNews): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, newsMessage);
  encoding.writeVarString(encoder, JSON.stringify(news));
  return encoding.toUint8Array(encoder);
}
