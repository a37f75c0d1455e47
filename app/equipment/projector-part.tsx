"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import {
  codeOnWall,
  codeWidthAt,
  judgePicture,
  type Picture,
  type Verdict,
} from "#components/equipment/judge.ts";
import { SelectLine } from "#components/organiser/lines.tsx";
import { CheckPart } from "./check-part.tsx";

const widths = [1.5, 2, 2.5, 3, 4, 5, 6];
const lastRow = 15;

/** The window on the projector measures itself; whether it can be read in the last row, somebody has to go and see. */
export function ProjectorPart({ verdict, picture }: { verdict: Verdict; picture: Picture | null }) {
  const t = useTranslations("equipment.projector");
  const format = useFormatter();
  const [wide, setWide] = useState(2.5);
  const judged = picture && judgePicture(picture);
  const code = codeOnWall(wide, picture ?? { width: 16, height: 9 });
  const metres = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <CheckPart id="projector" verdict={verdict}>
      <p>{t("hint")}</p>
      <p>
        <Button onClick={() => window.open("/technik/testbild", "weitblick-testbild", "popup")}>
          {t("open")}
        </Button>
      </p>
      {picture && judged && (
        <div role="status">
          <p>
            {t("size", { width: picture.width, height: picture.height, ratio: metres(picture.ratio) })}{" "}
            {t(judged.problem ?? "good", { text: judged.text })}
          </p>
        </div>
      )}
      <ul className="equipment-facts">
        <li>{t("edges")}</li>
        <li>{t("lastRow")}</li>
      </ul>
      <div className="org-grid">
        <SelectLine
          id="picture-width"
          label={t("wide")}
          value={String(wide)}
          onChange={(value) => setWide(Number(value))}
          options={widths.map((value) => ({
            value: String(value),
            label: t("metres", { metres: metres(value) }),
          }))}
        />
        <p>
          {t("code", {
            wide: metres(code.wide),
            from: Math.floor(code.readableFrom),
            row: lastRow,
            needed: metres(codeWidthAt(lastRow)),
          })}
        </p>
      </div>
    </CheckPart>
  );
}
