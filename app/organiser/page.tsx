import type { Metadata } from "next";
import { SpokenLanguage } from "#components/language.tsx";
import { readLanguage, readMessages } from "../messages.ts";
import { pageTitle } from "./page-title.ts";
import { WorkshopsScreen } from "./workshops-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await pageTitle("list") };
}

export default async function OrganiserPage() {
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("organiser", language)}>
      <WorkshopsScreen />
    </SpokenLanguage>
  );
}
