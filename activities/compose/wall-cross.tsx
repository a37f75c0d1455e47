"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { WallStep } from "#components/live/wall-step.tsx";
import { Words } from "#components/words.tsx";
import type { Box } from "./use-box.ts";

/** Two key factors with two poles each: four corners, each a scenario or still without a name. */
export function WallCross({ activity, step, onPages, box }: WallScreenProps & { box: Box }) {
  const t = useTranslations("activities.compose.wall");
  useEffect(() => onPages(1), [onPages]);
  const [across, up] = box.factors;
  const left = across?.assumptions[0];
  const right = across?.assumptions[1];
  const low = up?.assumptions[0];
  const high = up?.assumptions[1];
  const words = (card: { title: string | null; text: string } | undefined) => card?.title ?? card?.text ?? "–";
  const corner = (x: typeof left, y: typeof left) => {
    const found = box.scenarios.find(({ sources }) => x && y && sources.has(x.id) && sources.has(y.id));
    return (
      <div className="cross-corner">
        <b>
          <Words>{found ? `${found.letter} ${found.card.text}` : t("unnamed")}</Words>
        </b>
      </div>
    );
  };
  return (
    <WallStep activity={activity} step={step} page={0} kicker={`${across?.title ?? ""} × ${up?.title ?? ""}`}>
      <div className="cross">
        <p className="cross-end">
          <b>
            <Words>{up?.title ?? ""}</Words>:
          </b>{" "}
          <Words>{words(high)}</Words>
        </p>
        {corner(left, high)}
        {corner(right, high)}
        <p className="cross-end">
          <Words>{words(low)}</Words>
        </p>
        {corner(left, low)}
        {corner(right, low)}
        <span />
        <p className="cross-end max-w-none">
          <b>
            <Words>{across?.title ?? ""}</Words>:
          </b>{" "}
          <Words>{words(left)}</Words>
        </p>
        <p className="cross-end max-w-none">
          <Words>{words(right)}</Words>
        </p>
      </div>
    </WallStep>
  );
}
