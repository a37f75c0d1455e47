"use client";

import type { LocalText } from "#domain/records.ts";
import { useSpoken } from "../language.tsx";
import { Words } from "../words.tsx";

/** A text of the workshop in the reader's language; what nobody translated is marked as German. */
export function Said({ text }: { text: LocalText }) {
  const said = useSpoken()(text);
  return (
    <span lang={said.lang}>
      <Words>{said.text}</Words>
    </span>
  );
}
