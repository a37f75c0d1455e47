import { SpokenScreen } from "#app/spoken-screen.tsx";
import { TakeoverForm } from "./takeover-form.tsx";

export const metadata = { title: "Moderation übernehmen · Weitblick" };

/** Where a second device goes on leading when the first one has died. */
export default function TakeoverPage() {
  return (
    <SpokenScreen screen="lead">
      <TakeoverForm />
    </SpokenScreen>
  );
}
