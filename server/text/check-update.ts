import * as Y from "yjs";
import { longestText } from "#domain/commands/prose.ts";
import { largestTextMessage } from "#protocol/text.ts";

/** The one root that a document has. */
export const root = "text";

/** "hostile": no client of ours makes such a thing; "diverged": it builds on what this document does not have. */
export type UpdateProblem = "hostile" | "diverged" | "too-long";

const mostStructs = 2000;
const mostDeletions = 10_000;
/** Three writers who reach the end of the page at once are not cut off for it. */
const slack = 4000;
/** Beyond this a document is slow for everybody; a long day of writing makes a tenth of it. */
const mostStructsInAll = 60_000;

/**
 * What is wrong with an update that a client sent, told without applying it; null when it is sound. A client may put
 * words into the one text under its own number, each following on its last, and delete what is there. Nothing else.
 */
export function problemOf(update: Uint8Array, clientId: number, doc: Y.Doc): UpdateProblem | null {
  if (update.byteLength > largestTextMessage) return "hostile";
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return "hostile";
  }
  const { structs, ds } = decoded;
  if (structs.length > mostStructs) return "hostile";
  const known = (client: number) => Y.getState(doc.store, client);
  let clock: number | null = null;
  let length = doc.getText(root).length;
  for (const struct of structs) {
    if (!isOwnWords(struct, clientId)) return "hostile";
    if (struct.id.clock !== (clock ?? struct.id.clock)) return "hostile";
    if (struct.id.clock > (clock ?? known(clientId))) return "diverged";
    const isThere = ({ client, clock: at }: Y.ID) => at < (client === clientId ? struct.id.clock : known(client));
    for (const neighbour of [struct.origin, struct.rightOrigin]) {
      if (!neighbour) continue;
      // What lies to the right may have been typed before, by the same writer too, but never afterwards.
      if (!isThere(neighbour)) return "diverged";
    }
    clock = struct.id.clock + struct.length;
    length += struct.length;
  }
  const own = Math.max(clock ?? 0, known(clientId));
  let deletions = 0;
  for (const [client, ranges] of ds.clients)
    for (const { clock: from, len } of ranges) {
      deletions += 1;
      if (deletions > mostDeletions || len <= 0) return "hostile";
      if (from + len > (client === clientId ? own : known(client))) return "diverged";
    }
  if (structs.length === 0) return null;
  return length > longestText + slack || structsIn(doc) > mostStructsInAll ? "too-long" : null;
}

function isOwnWords(struct: Y.Item | Y.GC | Y.Skip, clientId: number): struct is Y.Item {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
  if (struct.id.client !== clientId || struct.parentSub !== null || struct.length === 0) return false;
  // Either beside something that is there, or the first words under the one root.
  const { parent } = struct as { parent: unknown };
  return parent === null ? struct.origin !== null || struct.rightOrigin !== null : parent === root;
}

function structsIn(doc: Y.Doc): number {
  let sum = 0;
  for (const list of doc.store.clients.values()) sum += list.length;
  return sum;
}

/**
 * Whether a sound update puts its words between two neighbours that are neighbours here, as nearly each key pressed does.
 * Where it does not, others were writing at the same place, or somebody made the neighbours up.
 */
export function isAdjacent(update: Uint8Array, doc: Y.Doc): boolean {
  const { structs } = Y.decodeUpdate(update);
  const [struct, ...more] = structs;
  if (!struct) return true;
  if (more.length > 0 || !(struct instanceof Y.Item)) return false;
  return isSameId(struct.rightOrigin, rightOf(struct.origin, doc));
}

function rightOf(origin: Y.ID | null, doc: Y.Doc): Y.ID | null {
  if (!origin) return doc.getText(root)._start?.id ?? null;
  const left = Y.getItem(doc.store, origin);
  const isItsEnd = origin.clock === left.id.clock + left.length - 1;
  return isItsEnd ? (left.right?.id ?? null) : Y.createID(origin.client, origin.clock + 1);
}

const isSameId = (a: Y.ID | null, b: Y.ID | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
