import { JoinScreen } from "./join/join-screen.tsx";
import { SpokenPage } from "./spoken-page.tsx";

/** Typing the code from the wall. */
export default function HomePage() {
  return (
    <SpokenPage>
      <JoinScreen code="" tableNumber={null} />
    </SpokenPage>
  );
}
