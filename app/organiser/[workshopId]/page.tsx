import type { Metadata } from "next";
import { SpokenScreen } from "#app/spoken-screen.tsx";
import { pageTitle } from "../page-title.ts";
import { SetupScreen } from "../setup-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await pageTitle("setup") };
}

export default async function SetupPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const { workshopId } = await params;
  return (
    <SpokenScreen screen="organiser">
      <SetupScreen workshopId={workshopId} />
    </SpokenScreen>
  );
}
