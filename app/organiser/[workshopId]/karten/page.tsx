import type { Metadata } from "next";
import { SpokenLanguage } from "#components/language.tsx";
import { readLanguage, readMessages } from "../../../messages.ts";
import { pageTitle } from "../../page-title.ts";
import { ReassignScreen } from "../../reassign/reassign-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await pageTitle("reassign") };
}

export default async function ReassignPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const [{ workshopId }, language] = await Promise.all([params, readLanguage()]);
  return (
    <SpokenLanguage language={language} messages={await readMessages("organiser", language)}>
      <ReassignScreen workshopId={workshopId} />
    </SpokenLanguage>
  );
}
