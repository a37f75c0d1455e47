"use client";

import { createContext, useContext } from "react";

/** What the wall knows beside the step: where to join, what lies over it, how pages are counted. */
export interface WallStage {
  /** Host and port as people type it; null while only localhost is known. */
  readonly address: string | null;
  /** The same with its scheme, for codes. */
  readonly origin: string | null;
  readonly code: string;
  readonly pages: number;
  readonly dark: boolean;
  readonly covered: boolean;
  readonly offline: boolean;
  /** Which page is really shown: pages may have moved on while somebody was reading. */
  readonly onShown: (page: number) => void;
}

const WallStageContext = createContext<WallStage | null>(null);
export const WallStageProvider = WallStageContext.Provider;

export function useWallStage(): WallStage {
  const stage = useContext(WallStageContext);
  if (!stage) throw new Error("useWallStage outside of the wall");
  return stage;
}

/** RE0 G0W: two groups of three are easier to read and to say. */
export function groupedCode(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
