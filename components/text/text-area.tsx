"use client";

import { type RefObject, useEffect, useRef } from "react";
import type * as Y from "yjs";
import { applyEdit, caretAfter, editBetween, moveCaret, rebaseEdit } from "#domain/text-edit.ts";
import type { TextClient } from "./text-client.ts";

export interface TextAreaProps {
  client: TextClient;
  writes: boolean;
  label: string;
  longest: number;
}

/** A plain field whose words several people write: what others type comes in around the caret, not under it. */
export function TextArea({ client, writes, label, longest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const take = useTextBinding(client, area);
  return (
    <textarea
      ref={area}
      className="field writing-area"
      aria-label={label}
      readOnly={!writes}
      maxLength={longest}
      spellCheck
      rows={14}
      onInput={take}
      onCompositionEnd={take}
    />
  );
}

/** Keeps field and document the same, by the smallest change in either direction. */
function useTextBinding({ text, doc }: TextClient, area: RefObject<HTMLTextAreaElement | null>): () => void {
  /** What the field showed when it was last equal to the document. */
  const shown = useRef("");
  const isComposing = useRef(false);

  const show = (event?: Y.YTextEvent) => {
    const field = area.current;
    const next = text.toString();
    if (!field || isComposing.current || field.value === next) {
      if (!isComposing.current) shown.current = next;
      return;
    }
    const [start, end] = [field.selectionStart, field.selectionEnd];
    const isTold = event !== undefined && field.value === shown.current;
    const edit = isTold ? null : editBetween(field.value, next);
    const moved = (caret: number) =>
      isTold ? caretAfter(caret, event.delta) : edit ? moveCaret(caret, edit) : caret;
    const { scrollTop } = field;
    field.value = next;
    if (document.activeElement === field) field.setSelectionRange(moved(start), moved(end));
    field.scrollTop = scrollTop;
    shown.current = next;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each document
  useEffect(() => {
    const field = area.current;
    const begin = () => {
      isComposing.current = true;
    };
    const end = () => {
      isComposing.current = false;
    };
    show();
    text.observe(show);
    // Before React's own listener, so that the words of a finished composition are taken at once.
    field?.addEventListener("compositionstart", begin, true);
    field?.addEventListener("compositionend", end, true);
    return () => {
      text.unobserve(show);
      field?.removeEventListener("compositionstart", begin, true);
      field?.removeEventListener("compositionend", end, true);
    };
  }, [text]);

  return () => {
    const field = area.current;
    if (!field || isComposing.current) return;
    const edit = editBetween(shown.current, field.value, field.selectionEnd);
    if (!edit) return show();
    // What others wrote while words were being composed is in the document already.
    const over = editBetween(shown.current, text.toString());
    const edits = over ? rebaseEdit(edit, over) : [edit];
    shown.current = applyEdit(shown.current, edit);
    doc.transact(() => {
      for (const { at, remove, insert } of edits) {
        if (remove > 0) text.delete(at, remove);
        if (insert !== "") text.insert(at, insert);
      }
    });
  };
}
