import type { Viewport } from "next";
import type { ReactNode } from "react";

// The keyboard makes the page smaller instead of covering the button.
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  interactiveWidget: "resizes-content",
};

export default function ParticipantLayout({ children }: { children: ReactNode }) {
  return children;
}
