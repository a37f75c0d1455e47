"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { LineField } from "#components/text-field.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { type Activity, shortId } from "#domain/records.ts";
import type { ExclusionKind } from "#methods/morphology.ts";
import { exclusionKinds } from "./defaults.ts";
import type { Box } from "./use-box.ts";

/** Which two assumptions do not go together, of which kind and why; normative ones can be switched off. */
export function Exclusions({ activity, box }: { activity: Activity; box: Box }) {
  const t = useTranslations("activities.compose.lead");
  const { act } = useActing();
  const send = (command: object) => act({ type: "activity", activityId: activity.id, command });
  const cards = box.factors.flatMap(({ assumptions }) => assumptions);
  const name = (id: string) => {
    const card = cards.find((one) => one.id === id);
    return card ? `${shortId(card)} ${card.title ?? card.text}` : "–";
  };
  return (
    <details className="border-t-2 border-ink pt-2">
      <summary className="cursor-pointer font-bold">{t("exclusions", { count: box.exclusions.length })}</summary>
      <div className="grid gap-3 pt-2">
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            checked={box.withNormative}
            onChange={({ target }) => void send({ do: "normative", on: target.checked })}
          />
          {t("normativeOn")}
        </label>
        <ul className="grid gap-2">
          {box.exclusions.map(({ a, b, kind, reason }) => (
            <li key={`${a}~${b}`} className="border-b border-hair pb-2">
              <p>
                {t("excludes", { a: name(a), b: name(b) })} {t(`exclusion.${kind}`)}
                {reason && `: ${reason}`}
              </p>
              <Button small variant="quiet" onClick={() => void send({ do: "exclude", a, b, kind: null, reason: "" })}>
                {t("include")}
              </Button>
            </li>
          ))}
        </ul>
        <ExcludeForm box={box} onExclude={(pair) => send({ do: "exclude", ...pair })} id={activity.id} />
      </div>
    </details>
  );
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly kind: ExclusionKind;
  readonly reason: string;
}

function ExcludeForm({ box, id, onExclude }: { box: Box; id: string; onExclude: (pair: Pair) => Promise<boolean> }) {
  const t = useTranslations("activities.compose.lead");
  const [pair, setPair] = useState<Pair>({ a: "", b: "", kind: "logical", reason: "" });
  const options = box.factors.map(({ id: factorId, title, assumptions }) => (
    <optgroup key={factorId} label={title}>
      {assumptions.map((card) => (
        <option key={card.id} value={card.id}>
          {shortId(card)} {card.title ?? card.text}
        </option>
      ))}
    </optgroup>
  ));
  const select = (key: "a" | "b") => (
    <p className="grid gap-1">
      <label htmlFor={`${id}-${key}`}>{t(key === "a" ? "first" : "second")}</label>
      <select
        id={`${id}-${key}`}
        className="min-h-9 max-w-full border-2 border-control bg-white px-2"
        value={pair[key]}
        onChange={({ target }) => setPair({ ...pair, [key]: target.value })}
      >
        <option value="">{t("choose")}</option>
        {options}
      </select>
    </p>
  );
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void onExclude(pair).then((done) => done && setPair({ ...pair, a: "", b: "", reason: "" }));
      }}
    >
      {select("a")}
      {select("b")}
      <p className="grid gap-1">
        <label htmlFor={`${id}-kind`}>{t("kind")}</label>
        <select
          id={`${id}-kind`}
          className="min-h-9 border-2 border-control bg-white px-2"
          value={pair.kind}
          onChange={({ target }) =>
            setPair({ ...pair, kind: exclusionKinds.find((one) => one === target.value) ?? "logical" })
          }
        >
          {exclusionKinds.map((one) => (
            <option key={one} value={one}>
              {t(`exclusion.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <LineField label={t("why")} value={pair.reason} onChange={(reason) => setPair({ ...pair, reason })} maxLength={400} />
      <Button type="submit" disabled={pair.a === "" || pair.b === ""}>
        {t("exclude")}
      </Button>
    </form>
  );
}
