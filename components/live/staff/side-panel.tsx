"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { CardKind } from "#domain/records.ts";

/** What stands in the run sheet's place: suggestions for merging one kind of cards. */
export interface SidePanel {
  readonly merging: CardKind | null;
  readonly merge: (kind: CardKind | null) => void;
}

const SidePanelContext = createContext<SidePanel | null>(null);

export function SidePanelProvider({ children }: { children: ReactNode }) {
  const [merging, merge] = useState<CardKind | null>(null);
  const value = useMemo(() => ({ merging, merge }), [merging]);
  return <SidePanelContext.Provider value={value}>{children}</SidePanelContext.Provider>;
}

/** Null where there is no room for a panel. */
export const useSidePanel = (): SidePanel | null => useContext(SidePanelContext);
