"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

type Report = (section: string, plan: unknown) => void;
type Plans = Readonly<Record<string, unknown>>;
const ReportContext = createContext<Report>(() => undefined);
const PlansContext = createContext<Plans>({});
const StepContext = createContext<string | null>(null);
const LookContext = createContext<(stepId: string) => void>(() => undefined);

/** Knows the whole plan as it is being typed, section by section, and which step is being worked on. */
export function PlanInHand({ children }: { children: ReactNode }) {
  const [plans, setPlans] = useState<Plans>({});
  const [step, setStep] = useState<string | null>(null);
  const report = useCallback<Report>((section, plan) => {
    setPlans((old) => (old[section] === plan ? old : { ...old, [section]: plan }));
  }, []);
  return (
    <ReportContext.Provider value={report}>
      <LookContext.Provider value={setStep}>
        <PlansContext.Provider value={plans}>
          <StepContext.Provider value={step}>{children}</StepContext.Provider>
        </PlansContext.Provider>
      </LookContext.Provider>
    </ReportContext.Provider>
  );
}

export const usePlans = (): Plans => useContext(PlansContext);

/** The step that somebody is working on. */
export const useStepInHand = (): string | null => useContext(StepContext);

/** Says which step somebody is working on. */
export const useLookAt = (): ((stepId: string) => void) => useContext(LookContext);

export function useReportPlan(section: string, plan: unknown): void {
  const report = useContext(ReportContext);
  useEffect(() => report(section, plan), [report, section, plan]);
}
