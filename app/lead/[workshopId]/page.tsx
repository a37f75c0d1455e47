import { SpokenScreen } from "#app/spoken-screen.tsx";
import { LeadApp } from "./lead-app.tsx";
import "#components/styles/chain.css";

export const metadata = { title: "Moderation · Weitblick" };

export default async function LeadPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const { workshopId } = await params;
  return (
    <SpokenScreen screen="lead">
      <LeadApp workshopId={workshopId} />
    </SpokenScreen>
  );
}
