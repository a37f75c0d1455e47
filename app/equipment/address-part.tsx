"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { addressProblem, type Verdict } from "#components/equipment/judge.ts";
import { Notice } from "#components/notice.tsx";
import type { WorkshopLinks } from "#protocol/http.ts";
import { CheckPart } from "./check-part.tsx";

interface AddressPartProps {
  verdict: Verdict;
  links: WorkshopLinks;
  origin: string;
  onChoose: (origin: string) => void;
}

/** Which address the codes say: on paper, on the wall, and for the phones that try it below. */
export function AddressPart({ verdict, links, origin, onChoose }: AddressPartProps) {
  const t = useTranslations("equipment.address");
  const problem = addressProblem(origin);
  return (
    <CheckPart id="address" verdict={verdict}>
      <ChoiceTiles
        legend={t("legend")}
        name="origin"
        value={origin}
        onChange={onChoose}
        options={links.origins.map((it) => ({ value: it, label: it }))}
      />
      {problem && <Notice kind="error" title={t(`problems.${problem}`)} />}
    </CheckPart>
  );
}
