import { notFound } from "next/navigation";
import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import type { Language } from "#domain/records.ts";
import { PreviewApp } from "../preview-app.tsx";
import "../../(participant)/participant.css";
import "#components/styles/chain.css";

export const metadata = { title: "Vorschau · Weitblick" };

const screens = ["phone", "wall", "lead"] as const;
const languages: readonly Language[] = ["de", "simple", "en"];

interface Props {
  params: Promise<{ screen: string }>;
  searchParams: Promise<{ language?: string }>;
}

/** What a screen will look like: it holds no truth, the organiser's page around it tells it everything. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ screen }, asked] = await Promise.all([params, searchParams]);
  const known = screens.find((one) => one === screen);
  if (!known) notFound();
  const language = languages.find((one) => one === asked.language) ?? (await readLanguage());
  return (
    <SpokenLanguage language={language} messages={await readMessages(known, language)}>
      <PreviewApp screen={known} language={language} />
    </SpokenLanguage>
  );
}
