import { SpokenPage } from "../../spoken-page.tsx";
import { ReviewScreen } from "../review-screen.tsx";

/** What somebody sees who came by a link to look at results. */
export default async function ReviewPage({ params }: { params: Promise<{ workshopId: string }> }) {
  const { workshopId } = await params;
  return (
    <SpokenPage>
      <ReviewScreen workshopId={workshopId} />
    </SpokenPage>
  );
}
