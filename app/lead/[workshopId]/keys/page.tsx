import { SpokenScreen } from "#app/spoken-screen.tsx";
import { KeySheet } from "./key-sheet.tsx";

export const metadata = { title: "Tasten · Weitblick" };

/** All keys on one sheet, to lie beside the laptop. */
export default function KeysPage() {
  return (
    <SpokenScreen screen="lead">
      <KeySheet />
    </SpokenScreen>
  );
}
