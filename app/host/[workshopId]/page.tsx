import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import { HostApp } from "./host-app.tsx";

export const metadata = { title: "Tischmoderation · Weitblick" };

export default async function HostPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const { workshopId } = await params;
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("lead", language)}>
      <HostApp workshopId={workshopId} />
    </SpokenLanguage>
  );
}
