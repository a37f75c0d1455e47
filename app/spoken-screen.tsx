import type { ReactNode } from "react";
import { SpokenLanguage } from "#components/language.tsx";
import { readLanguage, readMessages, type Screen } from "./messages.ts";

/** A page with the texts of its screen, in the language that its reader has chosen. */
export async function SpokenScreen({
  screen,
  writes = false,
  children,
}: {
  screen: Screen;
  /** Whether a text is written on it together with others. */
  writes?: boolean;
  children: ReactNode;
}) {
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages(screen, language, { writes })}>
      {children}
    </SpokenLanguage>
  );
}
