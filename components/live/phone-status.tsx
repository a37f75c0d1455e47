"use client";

import { useTranslations } from "use-intl";
import { StateWord } from "../state-word.tsx";
import { useSaving } from "./use-saving.ts";

/** Where the entries are, in sight beside the button. It is said by the page's one live region. */
export function PhoneStatus({ saved }: { saved?: string | undefined }) {
  const t = useTranslations("parts.status");
  const { state, waiting } = useSaving();
  if (state === "saved" && saved === undefined) return null;
  return (
    <StateWord state={state} className="status">
      {state === "saved" ? saved : t(state, { count: waiting })}
    </StateWord>
  );
}
