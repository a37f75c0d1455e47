"use client";

import { DotStepper } from "#components/dots.tsx";
import { CardList } from "#components/phone-frame.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import type { Voting } from "./use-vote.ts";

/** All that may be given dots, each with what lies on it. */
export function BallotList({ voting, label, disabled }: { voting: Voting; label: string; disabled: boolean }) {
  const { settings, subjects, dots, spent, put } = voting;
  return (
    <CardList label={label}>
      {subjects.map((subject) => (
        <SubjectCard key={subject.id} subject={subject} as="li">
          <DotStepper
            label={subject.text}
            value={dots[subject.id] ?? 0}
            onChange={(count) => put(subject.id, count)}
            max={settings.cap}
            min={settings.negative ? -settings.cap : 0}
            canSpend={spent < settings.total}
            disabled={disabled}
          />
        </SubjectCard>
      ))}
    </CardList>
  );
}
