"use client";

import type { ReactNode } from "react";
import { shortId } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import { CardSheet } from "../card.tsx";
import { useRecord, useRecords } from "../live/use-workshop.tsx";

export interface SubjectCardProps {
  subject: Subject;
  /** Larger: the card is what the question is about. */
  large?: boolean;
  as?: "li" | "div";
  children?: ReactNode;
}

/** What one is asked about: a card with what was merged into it, or a bundle with how many cards it holds. */
export function SubjectCard({ subject, large, as = "div", children }: SubjectCardProps) {
  const field = useRecord("field", subject.fieldId);
  const cards = useRecords("card");
  const under =
    subject.kind === "cluster"
      ? cards.filter((card) => card.clusterId === subject.id).length
      : cards.filter((card) => card.mergedInto === subject.id).length + 1;
  return (
    <CardSheet
      as={as}
      kind={subject.cardKind}
      fieldNumeral={field?.numeral ?? null}
      {...(subject.number !== null && {
        label: shortId({ cardKind: subject.cardKind, number: subject.number }),
      })}
      text={subject.text}
      {...(under > 1 && { title: subject.text, count: under })}
      {...(large && { subject: true })}
    >
      {children}
    </CardSheet>
  );
}
