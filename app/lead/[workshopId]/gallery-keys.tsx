"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { galleryTime } from "#components/live/gallery-time.ts";
import { useKeyHint } from "#components/live/staff/shortcuts.tsx";
import { useRecord, useWorkshop } from "#components/live/use-workshop.tsx";
import { Clock } from "#components/time-line.tsx";
import type { Gallery } from "./use-gallery.ts";

/** While tables speak: whose turn it is, how long, and who is next. */
export function GalleryKeys({ gallery }: { gallery: Gallery }) {
  const t = useTranslations("lead.gallery");
  const hint = useKeyHint();
  const { now } = useWorkshop();
  const time = galleryTime(useRecord("stage", "stage"));
  const { speaking, isLast, tables } = gallery;
  if (tables.length === 0) return null;
  if (!speaking) {
    return (
      <div className="flex flex-wrap items-end gap-2">
        <Button small kbd={hint("R")} onClick={() => gallery.begin()}>
          {t("begin")}
        </Button>
        <label className="flex items-center gap-2 text-[0.90625rem]">
          {t("seconds")}
          <input
            type="number"
            className="field min-h-[44px] w-[5.5em]"
            min={15}
            max={1800}
            step={15}
            value={gallery.seconds}
            onChange={(event) => gallery.setSeconds(event.target.valueAsNumber)}
          />
        </label>
      </div>
    );
  }
  return (
    <section className="grid gap-2 border-2 border-ink bg-white p-3" aria-label={t("title")}>
      <p className="font-extrabold">
        {t("speaking", { number: speaking.number })} {time && <Clock now={now} {...time} />}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button small kbd={hint("PageUp")} disabled={speaking === tables[0]} onClick={() => gallery.turn(-1)}>
          {t("before")}
        </Button>
        <Button small kbd={hint("PageDown")} onClick={() => gallery.turn(1)}>
          {t(isLast ? "endAfterLast" : "after")}
        </Button>
        <Button small kbd={hint("R")} onClick={gallery.end}>
          {t("end")}
        </Button>
      </div>
    </section>
  );
}
