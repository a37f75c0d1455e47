import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import { PrintScreen } from "../../../prints/print-screen.tsx";
import { sheetNames } from "../../../prints/sheets.ts";

interface Props {
  params: Promise<{ workshopId: string; sheet: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sheet } = await params;
  const messages = await readMessages("prints", await readLanguage());
  const titles = messages.prints as Record<string, { title?: string } | undefined>;
  return { title: `${titles[sheet]?.title ?? "Weitblick"} – Weitblick` };
}

export default async function PrintPage({ params }: Props) {
  const [{ workshopId, sheet }, language] = await Promise.all([params, readLanguage()]);
  const name = sheetNames.find((known) => known === sheet);
  if (!name) notFound();
  const [desk, prints] = await Promise.all([
    readMessages("organiser", language),
    readMessages("prints", language),
  ]);
  return (
    <SpokenLanguage language={language} messages={{ ...desk, ...prints }}>
      <PrintScreen workshopId={workshopId} sheet={name} />
    </SpokenLanguage>
  );
}
