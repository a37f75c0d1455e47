import { TestPicture } from "#app/equipment/test-picture.tsx";
import "#app/equipment/equipment.css";
import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";

export const metadata = { title: "Testbild – Weitblick" };

/** For the projector, before anybody has come: needs no session, shows nothing of any workshop. */
export default async function TestPicturePage() {
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("equipment", language)}>
      <TestPicture />
    </SpokenLanguage>
  );
}
