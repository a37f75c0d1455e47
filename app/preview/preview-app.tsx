"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import type { PreviewScreen } from "#components/live/preview/preview-records.ts";
import { PreviewWorkshop } from "#components/live/preview/preview-workshop.tsx";
import type { Language } from "#domain/records.ts";

const Phone = lazy(() => import("./phone-preview.tsx"));
const Wall = lazy(() => import("./wall-preview.tsx"));
const Lead = lazy(() => import("./lead-preview.tsx"));

/** One screen as it will be, with what the organiser is typing. */
export function PreviewApp({ screen, language }: { screen: PreviewScreen; language: Language }) {
  const t = useTranslations("parts");
  return (
    <Suspense fallback={null}>
      <PreviewWorkshop screen={screen} waiting={<p className="p-4">{t("preview")}</p>}>
        {(message) =>
          screen === "phone" ? (
            <Phone message={message} />
          ) : screen === "wall" ? (
            <Wall origin={message.origin} />
          ) : (
            <Lead origin={message.origin} language={language} />
          )
        }
      </PreviewWorkshop>
    </Suspense>
  );
}
