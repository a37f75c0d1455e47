import { readLanguage, readMessages } from "#app/messages.ts";
import { SpokenLanguage } from "#components/language.tsx";
import { TakeoverForm } from "./takeover-form.tsx";

export const metadata = { title: "Moderation übernehmen · Weitblick" };

/** Where a second device goes on leading when the first one has died. */
export default async function TakeoverPage() {
  const language = await readLanguage();
  return (
    <SpokenLanguage language={language} messages={await readMessages("lead", language)}>
      <TakeoverForm />
    </SpokenLanguage>
  );
}
