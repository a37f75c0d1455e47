import { OwnDevice } from "#app/equipment/own-device.tsx";
import "#app/equipment/equipment.css";
import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";

export const metadata = { title: "WLAN und Werkstatt – Weitblick" };

/** What the Wi-Fi is called only the browser knows that it was typed into; the server makes an empty page. */
export default async function WifiPage({ searchParams }: { searchParams: Promise<{ join?: string }> }) {
  const [{ join }, language] = await Promise.all([searchParams, readLanguage()]);
  return (
    <SpokenLanguage language={language} messages={await readMessages("equipment", language)}>
      <OwnDevice join={join ?? null} />
    </SpokenLanguage>
  );
}
