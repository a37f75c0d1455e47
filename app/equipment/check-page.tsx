import { SpokenLanguage } from "#components/language.tsx";
import { readLanguage, readMessages } from "../messages.ts";
import "../organiser/organiser.css";
import "./equipment.css";
import { CheckScreen } from "./check-screen.tsx";

/** The same check for whoever organises and whoever leads, each with the session of their own. */
export async function CheckPage({ workshopId, role }: { workshopId: string; role: "organiser" | "lead" }) {
  const language = await readLanguage();
  const [desk, own] = await Promise.all([
    readMessages("organiser", language),
    readMessages("equipment", language),
  ]);
  return (
    <SpokenLanguage language={language} messages={{ ...desk, ...own }}>
      <CheckScreen workshopId={workshopId} role={role} />
    </SpokenLanguage>
  );
}
