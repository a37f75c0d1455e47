import type { Metadata } from "next";
import { SpokenLanguage } from "#components/language.tsx";
import { readLanguage, readMessages } from "../../messages.ts";
import { pageTitle } from "../page-title.ts";
import { SetupScreen } from "../setup-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await pageTitle("setup") };
}

export default async function SetupPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const [{ workshopId }, language] = await Promise.all([params, readLanguage()]);
  return (
    <SpokenLanguage language={language} messages={await readMessages("organiser", language)}>
      <SetupScreen workshopId={workshopId} />
    </SpokenLanguage>
  );
}
