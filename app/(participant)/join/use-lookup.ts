"use client";

import { useEffect, useRef, useState } from "react";
import { type Answer, ask } from "#components/live/api.ts";
import type { LookupAnswer } from "#protocol/http.ts";

type Refusal = Extract<Answer<LookupAnswer>, { ok: false }>["refused"];

export type Lookup =
  | { readonly state: "typing" }
  | { readonly state: "asking" }
  | { readonly state: "known"; readonly workshop: LookupAnswer }
  | { readonly state: "refused"; readonly reason: Refusal };

/** The six characters of a code as they count; spaces and dashes do not. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, "");

/** Asks for the workshop as soon as the code is whole, and again when asked to. */
export function useLookup(typed: string): { lookup: Lookup; again: () => void } {
  const code = plainCode(typed);
  const [tries, setTries] = useState(0);
  const [lookup, setLookup] = useState<Lookup>({ state: "typing" });
  const latest = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks for the same code once more
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    if (code.length < 6) {
      setLookup({ state: "typing" });
      return;
    }
    setLookup((before) => (before.state === "known" ? before : { state: "asking" }));
    void ask<LookupAnswer>("POST", "/api/lookup", { code }).then((answer) => {
      // An answer to what has been typed over meanwhile is nobody's business any more.
      if (mine !== latest.current) return;
      setLookup(
        answer.ok ? { state: "known", workshop: answer.value } : { state: "refused", reason: answer.refused },
      );
    });
  }, [code, tries]);
  return { lookup, again: () => setTries((count) => count + 1) };
}
