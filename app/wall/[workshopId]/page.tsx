import { SpokenScreen } from "#app/spoken-screen.tsx";
import { WallApp } from "./wall-app.tsx";
import "#components/styles/chain.css";

export const metadata = { title: "Beamer · Weitblick" };

interface Props {
  params: Promise<{ workshopId: string }>;
  searchParams: Promise<{ address?: string; framed?: string }>;
}

export default async function WallPage({ params, searchParams }: Props) {
  const [{ workshopId }, { address, framed }] = await Promise.all([params, searchParams]);
  return (
    <SpokenScreen screen="wall">
      <WallApp workshopId={workshopId} hint={address ?? null} framed={framed === "1"} />
    </SpokenScreen>
  );
}
