"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { RatingScale } from "#components/choice.tsx";
import { useSpeaker } from "#components/live/speaker.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import type { Subject } from "#domain/subjects.ts";
import { agreementSteps } from "./defaults.ts";
import { ReviewWords } from "./phone-words.tsx";
import type { Reviewing } from "./use-review.ts";

interface ReviewSubjectProps {
  subject: Subject;
  reviewing: Reviewing;
  disabled: boolean;
}

/** One result: agreement in five steps, and below it, for whoever wants to, an objection and a comment. */
export function ReviewSubject({ subject, reviewing, disabled }: ReviewSubjectProps) {
  const t = useTranslations("activities.review.phone");
  const { personId } = useSpeaker();
  const agreement = reviewing.agreementOf(subject.id);
  const own = useOwnWords(subject.id, reviewing);
  const say = async (as: "objection" | "comment", text: string) => {
    const reply = await reviewing.keep({ do: "say", subjectId: subject.id, as, text });
    if (reply.ok) own.keep(as, text.trim());
  };
  const wordsOf = (as: "objection" | "comment") => (
    <ReviewWords
      as={as}
      subject={subject.text}
      stored={own.words[as]}
      disabled={disabled}
      onSave={(text) => void say(as, text)}
    />
  );
  return (
    <SubjectCard subject={subject} as="li">
      <RatingScale
        legend={t("agree")}
        name={`${personId}.${subject.id}`}
        value={agreement === null ? "unsure" : (agreement ?? null)}
        onChange={(value) =>
          void reviewing.keep({
            do: "agree",
            subjectId: subject.id,
            agreement: value === "unsure" ? null : value,
          })
        }
        low={t("low")}
        high={t("high")}
        steps={agreementSteps}
        disabled={disabled}
      />
      {own.isHidden && <p className="phone-hint font-bold">{t("hidden")}</p>}
      {wordsOf("objection")}
      {wordsOf("comment")}
    </SubjectCard>
  );
}

/** What this person has written here; after a reload the server is asked for it. */
function useOwnWords(subjectId: string, reviewing: Reviewing) {
  const [words, setWords] = useState({ objection: "", comment: "" });
  const [isHidden, setHidden] = useState(false);
  const isStored = reviewing.isStored(subjectId);
  const asked = useRef(false);
  const { own } = reviewing;
  useEffect(() => {
    if (!isStored || asked.current) return;
    asked.current = true;
    void own(subjectId).then((reply) => {
      if (!reply.ok) return;
      const { objection, comment } = reply.result;
      setWords({ objection: String(objection ?? ""), comment: String(comment ?? "") });
      setHidden(reply.result.isHidden === true);
    });
  }, [isStored, own, subjectId]);
  const keep = (as: "objection" | "comment", text: string) => {
    asked.current = true;
    setWords((before) => ({ ...before, [as]: text }));
  };
  return { words, isHidden, keep };
}
