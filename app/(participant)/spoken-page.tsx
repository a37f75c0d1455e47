import type { ReactNode } from "react";
import { SpokenLanguage } from "#components/language.tsx";
import { readLanguage, readMessages } from "../messages.ts";
import { OwnLooks } from "./own-looks.tsx";
import "./participant.css";

/** A participant's page in the participant's language. */
export async function SpokenPage({ children }: { children: ReactNode }) {
  const language = await readLanguage();
  const messages = await readMessages("phone", language);
  return (
    <SpokenLanguage language={language} messages={messages}>
      <OwnLooks />
      {children}
    </SpokenLanguage>
  );
}
