"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

type Report = (section: string, unsaved: boolean) => void;
const ReportContext = createContext<Report>(() => undefined);
const UnsavedContext = createContext<ReadonlySet<string>>(new Set());

/** Knows which sections hold something unsaved, and does not let the tab be closed over it without a question. */
export function UnsavedChanges({ children }: { children: ReactNode }) {
  const [sections, setSections] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback<Report>((section, unsaved) => {
    setSections((old) => {
      if (old.has(section) === unsaved) return old;
      const next = new Set(old);
      if (unsaved) next.add(section);
      else next.delete(section);
      return next;
    });
  }, []);
  const any = sections.size > 0;
  useEffect(() => {
    if (!any) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [any]);
  return (
    <ReportContext.Provider value={report}>
      <UnsavedContext.Provider value={sections}>{children}</UnsavedContext.Provider>
    </ReportContext.Provider>
  );
}

export const useUnsaved = (): ReadonlySet<string> => useContext(UnsavedContext);

export function useReportUnsaved(section: string, unsaved: boolean): void {
  const report = useContext(ReportContext);
  useEffect(() => {
    report(section, unsaved);
    return () => report(section, false);
  }, [report, section, unsaved]);
}
