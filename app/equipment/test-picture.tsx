"use client";

import { useTranslations } from "use-intl";
import { judgePicture } from "#components/equipment/judge.ts";
import { FieldTab } from "#components/field-tab.tsx";
import { useOwnPicture } from "#components/live/test-picture.ts";
import { WallFrame } from "#components/wall-frame.tsx";

const greys = [0, 14, 28, 42, 56, 70, 84, 100];

/** What the projector is to show: a frame to its very edge, greys, the fields' colours, and the smallest text of a wall. */
export function TestPicture() {
  const t = useTranslations("equipment.picture");
  const picture = useOwnPicture("smallest-text");
  const judged = picture && judgePicture(picture);
  return (
    <WallFrame
      screen
      question={t("question")}
      kicker={t("title")}
      over={<div className="test-edges" aria-hidden="true" />}
    >
      <div className="test-picture">
        <p role="status">
          {picture && judged && (
            <>
              {t("size", { width: picture.width, height: picture.height })} {t(judged.problem ?? "good")}
            </>
          )}
        </p>
        <div className="test-greys" role="img" aria-label={t("greys")}>
          {greys.map((light) => (
            <i key={light} style={{ background: `hsl(0 0% ${light}%)` }} />
          ))}
        </div>
        <p>{t("greysAsk")}</p>
        <p className="test-fields">
          {[1, 2, 3, 4, 5, 6].map((numeral) => (
            <FieldTab key={numeral} numeral={numeral} />
          ))}
        </p>
        <p>{t("fieldsAsk")}</p>
        <p id="smallest-text">{t("smallest")}</p>
      </div>
    </WallFrame>
  );
}
