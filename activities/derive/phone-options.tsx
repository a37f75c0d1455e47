"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardSheet } from "#components/card.tsx";
import { PartsForm } from "#components/live/option-parts/parts-form.tsx";
import { PartsList } from "#components/live/option-parts/parts-list.tsx";
import { useSeat } from "#components/live/use-seat.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { OwnCards } from "#components/phone/own-cards/own-cards.tsx";
import type { OwnCards as Own } from "#components/phone/own-cards/use-own-cards.ts";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { missingParts, withParts } from "#domain/option-parts.ts";
import { type Activity, shortId } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import type { DeriveCommand } from "./activity.ts";

interface OptionsProps {
  activity: Activity;
  own: Own<DeriveCommand>;
  isOpen: boolean;
  onTake?: (text: string) => void;
}

/** My options with what is known and what is missing, then those of others, as far as they may be seen. */
export function Options({ activity, own, isOpen, onTake }: OptionsProps) {
  const t = useTranslations("activities.derive.phone");
  const { field } = useSeat();
  const fields = useRecords("field");
  const ids = new Set(own.mine.map(({ id }) => id));
  const others = useRecords("card")
    .filter((card) => card.activityId === activity.id && !ids.has(card.id) && card.mergedInto === null)
    .toSorted((a, b) => b.number - a.number);
  return (
    <>
      <OwnCards<DeriveCommand>
        own={own}
        kind="option"
        numeral={field?.numeral ?? null}
        open={isOpen}
        title={t("mine")}
        mine={own.mine}
        unsaved={own.unsaved}
        below={(card) => <Parts card={card} own={own} isOpen={isOpen} />}
        reword={(cardId, text) => ({ do: "reword", cardId, text })}
        withdraw={(cardId) => ({ do: "withdraw", cardId })}
        {...(onTake && { onTake })}
      />
      {others.length > 0 && (
        <PhoneSection title={t("others")} count={others.length}>
          <CardList>
            {others.map((card) => (
              <CardSheet
                key={card.id}
                as="li"
                kind="option"
                fieldNumeral={fields.find(({ id }) => id === card.fieldId)?.numeral ?? null}
                label={shortId(card)}
                text={card.text}
                {...(card.title !== null && { title: card.title })}
              >
                <PartsList details={card.details} className="text-[0.9375rem]" />
              </CardSheet>
            ))}
          </CardList>
        </PhoneSection>
      )}
    </>
  );
}

/** The second step, which holds nothing up: part by part, as far as one knows. */
function Parts({ card, own, isOpen }: { card: MineView; own: Own<DeriveCommand>; isOpen: boolean }) {
  const t = useTranslations("activities.derive.phone");
  // Other parts of the page step back meanwhile, as for a card that is reworded.
  const editing = `parts ${card.id}`;
  const isOpened = own.editing === editing;
  const setOpened = (on: boolean) => own.setEditing(on ? editing : null);
  // What is on its way is there already for whoever wrote it.
  const details = own
    .pendingFor(card.id)
    .reduce(
      (so, command) => (command.do === "complete" ? withParts(so, command.parts) : so),
      withParts(card.details, {}),
    );
  if (isOpened && isOpen)
    return (
      <PartsForm
        cardId={card.id}
        details={details}
        onSave={(parts) => own.keep({ do: "complete", cardId: card.id, parts })}
        onClose={() => setOpened(false)}
      />
    );
  return (
    <div className="grid gap-1">
      <PartsList details={details} className="text-[0.9375rem]" />
      {isOpen && own.editing === null && card.hiddenReason === undefined && (
        <Button small className="justify-self-start" onClick={() => setOpened(true)}>
          {t(missingParts(details).length > 0 ? "addParts" : "changeParts")}
          <span className="vh"> {shortId(card)}</span>
        </Button>
      )}
    </div>
  );
}
