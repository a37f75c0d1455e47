"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity, Step } from "#domain/records.ts";
import { Button } from "../../button.tsx";
import { type ChoiceOption, ChoiceTiles } from "../../choice.tsx";
import { NextStep } from "../../phone/next-step.tsx";
import { PhoneStatus } from "../phone-status.tsx";
import { PhoneStep } from "../phone-step.tsx";
import { useSpeaker } from "../speaker.tsx";
import { JudgedSide } from "./judged-side.tsx";
import { type CellJudging, useJudging } from "./use-judging.ts";

export interface JudgingPhoneProps {
  activity: Activity;
  step: Step;
  /** What is asked of the two, in plain words: "Wenn sich A ändert, wie stark ändert sich B?" */
  question: ReactNode;
  /** The steps of the scale; "weiß nicht" comes by itself. Values are whole numbers. */
  choices: readonly ChoiceOption[];
  /** What stands for the result, once it may be seen. */
  result?: { question: string; hint: string; body: ReactNode } | undefined;
  /** Tables fill the matrix together: the phone says so. */
  isTogether?: boolean;
}

/** One cell of a matrix at a time: the server says which. */
export function JudgingPhone(props: JudgingPhoneProps) {
  const { personId } = useSpeaker();
  const { activity, step, result, isTogether } = props;
  const t = useTranslations("judging");
  if (result)
    return (
      <PhoneStep activity={activity} step={step} question={result.question} hint={result.hint}>
        {result.body}
        {step.status === "closed" && <NextStep activity={activity} />}
      </PhoneStep>
    );
  if (isTogether)
    return (
      <PhoneStep
        activity={activity}
        step={step}
        hint={t(step.status === "closed" ? "closedHint" : "together")}
      />
    );
  return <Cells key={`${personId} ${step.round}`} {...props} />;
}

function Cells(props: JudgingPhoneProps) {
  const { activity, step } = props;
  const t = useTranslations("judging");
  const judging = useJudging(activity, step);
  const { given, atHand, of } = judging;
  // By id: an earlier answer that is looked at again; null is the cell at hand.
  const [back, setBack] = useState<string | null>(null);
  const earlier = given.findIndex(({ cell }) => cell === back);
  const cell = earlier >= 0 ? back : atHand;
  if (step.status === "closed")
    return (
      <PhoneStep
        activity={activity}
        step={step}
        question={t("closedTitle")}
        hint={`${t("closedCount", { count: given.length })} ${t("closedHint")}`}
      >
        <NextStep activity={activity} />
      </PhoneStep>
    );
  if (cell === null) return <Resting {...props} judging={judging} onBack={setBack} />;
  const at = earlier >= 0 ? earlier : given.length;
  return (
    <Cell
      key={cell}
      {...props}
      cell={cell}
      was={earlier >= 0 ? (given[earlier]?.value ?? "unsure") : null}
      kicker={at < of ? t("progress", { at: at + 1, of }) : t("helping", { at: at - of + 1 })}
      saved={judging.stored > 0 ? t("saved", { count: judging.stored }) : undefined}
      onBack={at > 0 ? () => setBack(given[at - 1]?.cell ?? null) : null}
      onGive={(value) => {
        judging.judge(cell, value);
        setBack(earlier >= 0 ? (given[earlier + 1]?.cell ?? null) : null);
      }}
    />
  );
}

interface CellProps extends JudgingPhoneProps {
  cell: string;
  /** What was answered before; null for a new one. */
  was: number | "unsure" | null;
  kicker: string;
  saved: string | undefined;
  onBack: (() => void) | null;
  onGive: (value: number | null) => void;
}

function Cell({ activity, step, question, choices, cell, was, kicker, saved, onBack, onGive }: CellProps) {
  const t = useTranslations("judging");
  const [choice, setChoice] = useState<string | null>(was === null ? null : String(was));
  const [isMissing, setMissing] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const isFirst = saved === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new pair takes the reader along
  useEffect(() => {
    window.scrollTo(0, 0);
    if (!isFirst) body.current?.focus({ preventScroll: true });
  }, []);
  const give = () => {
    if (choice === null) setMissing(true);
    else onGive(choice === "unsure" ? null : Number(choice));
  };
  return (
    <PhoneStep
      activity={activity}
      step={step}
      quietQuestion
      kicker={kicker}
      dockLayout="pair"
      dock={
        <>
          <PhoneStatus saved={saved} />
          <Button disabled={onBack === null} onClick={() => onBack?.()}>
            {t("back")}
          </Button>
          <Button variant="first" onClick={give}>
            {t("next")}
          </Button>
        </>
      }
    >
      <div ref={body} tabIndex={-1} className="grid gap-[10px] outline-none">
        <JudgedSide cell={cell} side="row" />
        <p className="text-[1.5rem] leading-[1.12] font-extrabold text-balance">{question}</p>
        <JudgedSide cell={cell} side="column" />
        {step.frozen && <p className="font-bold">{t("frozen")}</p>}
        <ChoiceTiles
          legend={<span className="vh">{question}</span>}
          name={cell}
          columns={1}
          value={choice}
          disabled={step.frozen}
          onChange={(value) => {
            setChoice(value);
            setMissing(false);
          }}
          options={[...choices, { value: "unsure", label: t("unsure") }]}
        />
        <p role="status" className="font-bold">
          {isMissing ? t("missing") : ""}
        </p>
      </div>
    </PhoneStep>
  );
}

/** Nothing at hand: the next one is on its way, the share is done, or there is nothing to judge. */
function Resting({
  activity,
  step,
  judging,
  onBack,
}: JudgingPhoneProps & { judging: CellJudging; onBack: (cell: string) => void }) {
  const t = useTranslations("judging");
  const { given, of, isNothingLeft, help } = judging;
  const last = given.at(-1);
  const isDone = of > 0 && given.length >= of;
  const saved = judging.stored > 0 ? t("saved", { count: judging.stored }) : undefined;
  const isEmpty = given.length === 0 && isNothingLeft;
  return (
    <PhoneStep
      activity={activity}
      step={step}
      question={t(isEmpty ? "emptyTitle" : isDone || isNothingLeft ? "doneTitle" : "waitTitle")}
      hint={t(isEmpty ? "emptyHint" : isNothingLeft ? "allHint" : isDone ? "doneHint" : "waitHint", {
        count: given.length,
      })}
      dockLayout="pair"
      dock={
        given.length > 0 ? (
          <>
            <PhoneStatus saved={saved} />
            <Button onClick={() => last && onBack(last.cell)}>{t("back")}</Button>
            {isDone && !isNothingLeft ? (
              <Button variant="first" disabled={step.frozen} onClick={help}>
                {t("help")}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    />
  );
}
