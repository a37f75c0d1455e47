import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import { LeadApp } from "./lead-app.tsx";

export const metadata = { title: "Moderation · Weitblick" };

export default async function LeadPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const { workshopId } = await params;
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("lead", language)}>
      <LeadApp workshopId={workshopId} />
    </SpokenLanguage>
  );
}
