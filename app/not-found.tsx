import { SpokenPage } from "./(participant)/spoken-page.tsx";
import { MissingPage } from "./missing-page.tsx";

/** For addresses that lead nowhere. */
export default function NotFound() {
  return (
    <SpokenPage>
      <MissingPage />
    </SpokenPage>
  );
}
