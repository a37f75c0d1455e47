import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import { WallApp } from "./wall-app.tsx";

export const metadata = { title: "Beamer · Weitblick" };

interface Props {
  params: Promise<{ workshopId: string }>;
  searchParams: Promise<{ address?: string; framed?: string }>;
}

export default async function WallPage({ params, searchParams }: Props) {
  const [{ workshopId }, { address, framed }] = await Promise.all([params, searchParams]);
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("wall", language)}>
      <WallApp workshopId={workshopId} hint={address ?? null} framed={framed === "1"} />
    </SpokenLanguage>
  );
}
