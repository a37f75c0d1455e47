import { SpokenScreen } from "#app/spoken-screen.tsx";
import { HostApp } from "./host-app.tsx";

export const metadata = { title: "Tischmoderation · Weitblick" };

export default async function HostPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const { workshopId } = await params;
  return (
    <SpokenScreen screen="lead">
      <HostApp workshopId={workshopId} />
    </SpokenScreen>
  );
}
