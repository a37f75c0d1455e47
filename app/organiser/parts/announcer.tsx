"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

const SayContext = createContext<(words: string) => void>(() => undefined);

/** The page's one polite voice: what happened is said, the focus stays where it is. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState("");
  return (
    <SayContext.Provider value={setWords}>
      {children}
      <p className="vh" role="status">
        {words}
      </p>
    </SayContext.Provider>
  );
}

export const useSay = (): ((words: string) => void) => useContext(SayContext);
