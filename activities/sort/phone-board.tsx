"use client";

import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { shortId } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";

/** The board, one dimension below the other; what has no place yet comes last. */
export function SortedBoard({ subjects }: { subjects: readonly Subject[] }) {
  const t = useTranslations("activities.sort.phone");
  const fields = useRecords("field").toSorted((a, b) => a.numeral - b.numeral);
  const dimensions = useRecords("dimension").toSorted((a, b) => a.order - b.order);
  const places = fields.flatMap((field) => dimensions.filter((dimension) => dimension.fieldId === field.id));
  const known = new Set(places.map(({ id }) => id));
  const unplaced = subjects.filter(({ dimensionId }) => dimensionId === null || !known.has(dimensionId));
  return (
    <>
      {places.map((place) => (
        <Place
          key={place.id}
          title={place.title}
          subjects={subjects.filter((it) => it.dimensionId === place.id)}
        />
      ))}
      <Place title={t("unplaced")} subjects={unplaced} />
    </>
  );
}

function Place({ title, subjects }: { title: string; subjects: readonly Subject[] }) {
  if (subjects.length === 0) return null;
  return (
    <PhoneSection title={title} count={subjects.length}>
      <CardList>
        {subjects.map((subject) => (
          <SubjectCard key={subject.id} subject={subject} as="li">
            {subject.kind === "cluster" && <Members clusterId={subject.id} />}
          </SubjectCard>
        ))}
      </CardList>
    </PhoneSection>
  );
}

/** What lies in a bundle, behind a tap. */
function Members({ clusterId }: { clusterId: string }) {
  const t = useTranslations("activities.sort.phone");
  const cards = useRecords("card").filter((card) => card.clusterId === clusterId);
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">{t("members", { count: cards.length })}</summary>
      <ul className="grid gap-2">
        {cards.map((card) => (
          <li key={card.id} className="border-t border-control pt-1">
            <b className="font-bold">{shortId(card)}</b> {card.title ?? card.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
