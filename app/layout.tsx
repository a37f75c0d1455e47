import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readLanguage } from "./messages.ts";
import "./globals.css";

export const metadata: Metadata = { title: "Weitblick", robots: { index: false, follow: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };
// A nonce in the policy is new for each request, so pages are made anew as well.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage();
  return (
    <html lang={language === "en" ? "en" : "de"} data-language={language}>
      <body>{children}</body>
    </html>
  );
}
