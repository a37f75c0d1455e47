import { SpokenPage } from "../../spoken-page.tsx";
import { PhoneScreen } from "../phone-screen.tsx";

/** The phone during the day. */
export default async function PhonePage({
  params,
  searchParams,
}: {
  params: Promise<{ workshopId: string }>;
  searchParams: Promise<{ table?: string }>;
}) {
  const { workshopId } = await params;
  const { table } = await searchParams;
  return (
    <SpokenPage>
      <PhoneScreen workshopId={workshopId} {...(typeof table === "string" && { wishedTable: table })} />
    </SpokenPage>
  );
}
