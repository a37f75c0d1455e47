import type { Audience } from "#domain/actors.ts";
import type { Card } from "#domain/records.ts";
import { type ReadonlyState, stepOf } from "#domain/state.ts";
import type { Screen } from "./screens.ts";

/**
 * What a message must not hold, said a second time and in another way than the product says it: from the promises, not
 * from the view. It may allow more than the product does, never less than is promised.
 */
export function leaksIn(state: ReadonlyState, screen: Screen, text: string): string[] {
  const leaks: string[] = [];
  const audience = seatOf(screen);
  const person = screen.watcher.role === "phone" ? screen.watcher.person : null;
  const isPrivate = text.startsWith('{"private"');
  // A run-off names its subjects and a card the one it lies under, whatever has become of these: ids without words.
  const withoutReferences = text
    .replace(/\{"kind":"step"[^}]*\}\}?/g, "")
    .replace(/"mergedInto":"[^"]*"/g, "");
  for (const card of state.tables.card.values()) {
    const own = isPrivate && card.authorId === person && card.status !== "withdrawn";
    if (own || maySee(state, audience, card)) continue;
    if (card.text !== "" && text.includes(`"${card.text}"`)) leaks.push(`the words of ${card.id}`);
    if (withoutReferences.includes(`"${card.id}"`) && !isPrivate) leaks.push(`the id ${card.id}`);
  }
  for (const id of state.tables.participant.keys())
    if (!(isPrivate && id === person) && new RegExp(`["./:]${id}["./:]`).test(text))
      leaks.push(`the person ${id}`);
  for (const [, activityId = ""] of text.matchAll(/"kind":"result","id":"([a-z]+):/g)) {
    const step = stepOf(state, activityId);
    const type = state.tables.activity.get(activityId)?.type;
    if (!step.revealed || (type === "vote" && step.status !== "closed"))
      leaks.push(`the result of ${activityId}`);
  }
  if (/"(voted|ballot|response|participant)[":]/.test(text.replaceAll('"my-response"', "")))
    leaks.push("a secret record");
  return leaks.map((leak) => `${screen.seat} was sent ${leak}`);
}

/** As whom the server holds this screen; another table takes effect with the commit that changes it. */
function seatOf({ watcher, seat }: Screen): Audience {
  if (watcher.role !== "phone") return watcher;
  const tableId = seat?.split(":")[1] ?? "-";
  return { role: "phone", tableId: tableId === "-" ? null : tableId };
}

function maySee(state: ReadonlyState, audience: Audience, card: Card): boolean {
  if (card.status === "withdrawn") return false;
  if (audience.role === "lead") return true;
  if (card.status !== "visible") return false;
  const atOwnTable = audience.role === "host" && card.origin.tableId === audience.tableId;
  if (card.held) return atOwnTable && card.authorId === null;
  if (atOwnTable) return true;
  const written = state.tables.activity.get(card.activityId);
  const step = stepOf(state, card.activityId);
  const { silent = true } = (written?.settings ?? {}) as { silent?: boolean };
  if (step.revealed) return true;
  if (!silent && (written?.scope === "everybody" || audience.role !== "phone")) return true;
  if (!silent && audience.role === "phone" && audience.tableId === card.origin.tableId) return true;
  return [...state.tables.activity.values()].some((activity) => {
    if (!["sort", "rate", "vote", "review"].includes(activity.type)) return false;
    if ((activity.settings as { cardKind?: string }).cardKind !== card.cardKind) return false;
    const asking = stepOf(state, activity.id);
    if (asking.status === "planned") return false;
    return asking.status === "open" || card.createdAt <= (asking.closedAt ?? 0);
  });
}
