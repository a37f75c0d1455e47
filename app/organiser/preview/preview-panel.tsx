"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { useLanguage } from "#components/language.tsx";
import type { Workshop } from "#domain/records.ts";
import { PreviewControls } from "./preview-controls.tsx";
import { PreviewFrame } from "./preview-frame.tsx";
import type { PreviewWish } from "./preview-wish.ts";
import { useStepInHand } from "./plan-in-hand.tsx";
import { useTold } from "./use-told.ts";
import { useFrames } from "./use-frames.ts";

const beside = "(min-width: 1360px)";

/** Phone, wall and lead beside the plan, as they will look; on a narrow screen folded away. */
export function PreviewPanel({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.preview");
  const language = useLanguage();
  const step = useStepInHand();
  const [open, setOpen] = useState(() => window.matchMedia(beside).matches);
  const [large, setLarge] = useState(false);
  const [wish, setWish] = useState<PreviewWish>({
    screen: "phone",
    language,
    projector: "1920x1080",
    at: "lobby",
    samples: true,
  });
  // Whoever works on a step wants to see that step.
  useEffect(() => {
    if (step !== null) setWish((old) => ({ ...old, at: step }));
  }, [step]);
  const { told, steps } = useTold(workshop, wish);
  useFrames(told);
  const controls = (
    <PreviewControls wish={wish} steps={steps} onChange={(next) => setWish({ ...wish, ...next })} />
  );
  return (
    <aside className="org-preview" aria-label={t("head")} data-open={open ? "" : undefined}>
      <div className="org-preview-head">
        <h2>
          <button
            type="button"
            aria-expanded={open}
            aria-controls="preview-body"
            onClick={() => setOpen(!open)}
          >
            {t("head")}
          </button>
        </h2>
        {open && (
          <Button small onClick={() => setLarge(true)}>
            {t("large")}
          </Button>
        )}
      </div>
      <div id="preview-body">
        {open && !large && (
          <>
            {controls}
            <div className="org-preview-frame" data-screen={wish.screen}>
              <PreviewFrame {...wish} />
            </div>
            <p className="org-preview-note">{t("note")}</p>
          </>
        )}
      </div>
      <Dialog open={large} wide title={t("head")} onClose={() => setLarge(false)}>
        {controls}
        <div className="org-preview-frame" data-screen={wish.screen}>
          <PreviewFrame {...wish} />
        </div>
      </Dialog>
    </aside>
  );
}
