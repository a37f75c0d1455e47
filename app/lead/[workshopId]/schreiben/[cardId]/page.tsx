import { SpokenScreen } from "#app/spoken-screen.tsx";
import { StaffWriting } from "#app/staff-writing.tsx";

export const metadata = { title: "Text schreiben · Weitblick" };

export default async function WritingRoute({ params }: { params: Promise<{ workshopId: string; cardId: string }> }) {
  const { workshopId, cardId } = await params;
  return (
    <SpokenScreen screen="lead" writes>
      <StaffWriting workshopId={workshopId} cardId={cardId} role="lead" />
    </SpokenScreen>
  );
}
