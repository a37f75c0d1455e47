import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StateWord } from "./state-word.tsx";

export interface StatusLineProps {
  state: "saved" | "sending" | "offline";
  /** How many entries wait, on the way or on this device. */
  count?: number;
  /** Instead of the plain "gespeichert": "3 Faktoren gespeichert". */
  children?: ReactNode;
}

/** The page's one polite status: it tells the truth about where the entries are. */
export function StatusLine({ state, count = 0, children }: StatusLineProps) {
  const t = useTranslations("parts");
  return (
    <StateWord state={state} role="status" className="status">
      {state === "saved" && children ? children : t(`status.${state}`, { count })}
    </StateWord>
  );
}
