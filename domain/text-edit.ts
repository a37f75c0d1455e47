/** One change of a text: from `at` on so many characters (UTF-16 units) go, and these come. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest single change that makes one text of another; null where they are the same. `caret` is where the writer
 * stands afterwards: of several places that would do it takes the one before it. No emoji is cut in two.
 */
export function editBetween(before: string, after: string, caret = after.length): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const mostEnd = Math.min(shorter, Math.max(0, after.length - caret));
  while (end < mostEnd && isSameFromEnd(before, after, end)) end += 1;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start += 1;
  // Without a caret, or where it told nothing: as little as possible.
  while (end < shorter - start && isSameFromEnd(before, after, end)) end += 1;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end -= 1;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

const isSameFromEnd = (a: string, b: string, end: number) => a[a.length - 1 - end] === b[b.length - 1 - end];

export function applyEdit(text: string, { at, remove, insert }: TextEdit): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/**
 * The same change for a text in which another one (`over`, made from the same beginning) has been made already. What
 * somebody else has written meanwhile is never taken away: then it becomes two changes, to be made one after the other.
 */
export function rebaseEdit(edit: TextEdit, over: TextEdit): readonly TextEdit[] {
  if (edit.at === over.at && edit.remove === over.remove && edit.insert === over.insert) return [];
  const [end, overEnd] = [edit.at + edit.remove, over.at + over.remove];
  const shift = over.insert.length - over.remove;
  const right = Math.max(edit.at, overEnd);
  const removeRight = Math.max(0, end - right);
  if (edit.at >= over.at) return [{ at: right + shift, remove: removeRight, insert: edit.insert }];
  const left = { at: edit.at, remove: Math.min(end, over.at) - edit.at, insert: edit.insert };
  return removeRight === 0 ? [left] : [{ at: right + shift, remove: removeRight, insert: "" }, left];
}

/** Where a caret stands after a change that somebody else has made. */
export function moveCaret(caret: number, { at, remove, insert }: TextEdit): number {
  if (caret <= at) return caret;
  return caret >= at + remove ? caret - remove + insert.length : at;
}

/** A part of a change as Yjs tells it: so many characters stay, go, or come. */
export interface TextStep {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}

/**
 * Where a caret stands after others' changes, told step by step: texts alone do not say which of two equal words is the new
 * one. What comes in exactly at the caret comes behind it, so that one's own word is not torn.
 */
export function caretAfter(caret: number, steps: readonly TextStep[]): number {
  let [at, moved] = [0, caret];
  for (const step of steps) {
    if (typeof step.insert === "string") {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined) {
      if (at < moved) moved -= Math.min(step.delete, moved - at);
    } else at += step.retain ?? 0;
  }
  return moved;
}

/** What becomes of `base` when one made `mine` of it and others `theirs`. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const edit = editBetween(base, mine);
  const over = editBetween(base, theirs);
  if (!edit) return theirs;
  if (!over) return mine;
  return rebaseEdit(edit, over).reduce(applyEdit, theirs);
}
