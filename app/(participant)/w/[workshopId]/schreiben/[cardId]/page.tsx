import { SpokenPage } from "../../../../spoken-page.tsx";
import { PhoneWriting } from "./phone-writing.tsx";

/** The page of a phone that holds the pen. It alone fetches what writing together needs. */
export default async function WritingRoute({ params }: { params: Promise<{ workshopId: string; cardId: string }> }) {
  const { workshopId, cardId } = await params;
  return (
    <SpokenPage writes>
      <PhoneWriting workshopId={workshopId} cardId={cardId} />
    </SpokenPage>
  );
}
