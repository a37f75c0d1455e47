import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { readLanguage } from "./messages.ts";
import { nonceOf } from "./nonce.ts";
import "./globals.css";

export const metadata: Metadata = { title: "Weitblick", robots: { index: false, follow: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };
// A nonce in the policy is new for each request, so pages are made anew as well.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage();
  const nonce = nonceOf((await headers()).get("content-security-policy"));
  return (
    <html lang={language === "en" ? "en" : "de"} data-language={language} suppressHydrationWarning>
      <body>
        <script src="/browser-check.js" nonce={nonce} async />
        {children}
      </body>
    </html>
  );
}
