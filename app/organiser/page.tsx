import type { Metadata } from "next";
import { SpokenScreen } from "#app/spoken-screen.tsx";
import { pageTitle } from "./page-title.ts";
import { WorkshopsScreen } from "./workshops-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await pageTitle("list") };
}

export default function OrganiserPage() {
  return (
    <SpokenScreen screen="organiser">
      <WorkshopsScreen />
    </SpokenScreen>
  );
}
