import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import { KeySheet } from "./key-sheet.tsx";

export const metadata = { title: "Tasten · Weitblick" };

/** All keys on one sheet, to lie beside the laptop. */
export default async function KeysPage() {
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("lead", language)}>
      <KeySheet />
    </SpokenLanguage>
  );
}
