import { ExpiredLink } from "./expired-link.tsx";
import { SpokenPage } from "../(participant)/spoken-page.tsx";

/** Where an old or mistyped staff link ends. */
export default function LinkExpiredPage() {
  return (
    <SpokenPage>
      <ExpiredLink />
    </SpokenPage>
  );
}
