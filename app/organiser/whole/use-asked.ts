"use client";

import { useCallback, useEffect, useState } from "react";
import { type Answer, ask } from "#components/live/api.ts";

export interface Asked<T> {
  /** Null until the first answer. */
  readonly answer: Answer<T> | null;
  /** Asks again; what is there stays until the new answer has come. */
  readonly again: () => Promise<void>;
}

/** Something that the server lists, asked when the page opens and after each change. */
export function useAsked<T>(path: string): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const again = useCallback(async () => setAnswer(await ask<T>("GET", path)), [path]);
  useEffect(() => {
    void again();
  }, [again]);
  return { answer, again };
}
