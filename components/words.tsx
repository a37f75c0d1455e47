"use client";

import { useSyncExternalStore } from "react";
import { hyphenationSplit, subscribeHyphenation } from "./hyphenation.ts";
import { breakAtSlashes, insertSoftHyphens } from "./soft-hyphens.ts";

/** Long German words may break, also where the browser has no German dictionary. */
export function Words({ children }: { children: string }) {
  const split = useSyncExternalStore(subscribeHyphenation, hyphenationSplit, () => null);
  const text = breakAtSlashes(children);
  return split === null ? text : insertSoftHyphens(text, split);
}
