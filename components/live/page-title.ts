"use client";

import { useEffect } from "react";

/** The window's title names the step, so that tabs and screen readers tell the screens apart. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Weitblick`;
  }, [title]);
}
