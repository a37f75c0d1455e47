import { JoinScreen } from "../../../join/join-screen.tsx";
import { SpokenPage } from "../../../spoken-page.tsx";

/** What the QR codes lead to: the wall's has the code, a table's has its number too. */
export default async function QrPage({ params }: { params: Promise<{ code: string; table?: string[] }> }) {
  const { code, table } = await params;
  const number = Number(table?.[0]);
  return (
    <SpokenPage>
      <JoinScreen code={decodeURIComponent(code).slice(0, 12)} tableNumber={number > 0 ? number : null} />
    </SpokenPage>
  );
}
