"use client";

import { useTranslations } from "use-intl";
import { CardSheet } from "#components/card.tsx";
import { DirectionWord } from "#components/direction.tsx";
import { OwnCards } from "#components/phone/own-cards/own-cards.tsx";
import type { OwnCards as Own } from "#components/phone/own-cards/use-own-cards.ts";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { shortId } from "#domain/records.ts";
import type { CardView, MineView } from "#domain/view.ts";
import type { AssumeCommand } from "./activity.ts";
import { DirectionSelect } from "./direction-select.tsx";
import type { AskedFactor } from "./use-assume.ts";

interface DevelopmentsProps {
  factor: AskedFactor;
  own: Own<AssumeCommand>;
  isOpen: boolean;
}

/** What I wrote for this factor, then what others did, as far as it may be seen. */
export function Developments({ factor, own, isOpen }: DevelopmentsProps) {
  const t = useTranslations("activities.assume.phone");
  const { subject, assumptions, numeral } = factor;
  const known = new Set([...assumptions.map(({ id }) => id), ...factorCards(own.mine, subject.id)]);
  const mine = own.mine.filter(({ id }) => known.has(id));
  const others = assumptions.filter(({ id }) => !mine.some((card) => card.id === id));
  return (
    <>
      <OwnCards<AssumeCommand>
        own={own}
        kind="assumption"
        numeral={numeral}
        open={isOpen}
        title={t("mine")}
        mine={mine}
        unsaved={own.unsaved.filter(
          ({ command }) => command.do === "write" && command.factorId === subject.id,
        )}
        below={(card) => <Towards card={card} own={own} isOpen={isOpen} />}
        reword={(cardId, text) => ({ do: "reword", cardId, text })}
        withdraw={(cardId) => ({ do: "withdraw", cardId })}
      />
      {others.length > 0 && (
        <PhoneSection title={t("others")} count={others.length}>
          <CardList>
            {others.map((card) => (
              <CardSheet
                key={card.id}
                as="li"
                kind="assumption"
                fieldNumeral={numeral}
                label={shortId(card)}
                text={card.text}
                {...(card.title !== null && { title: card.title })}
              >
                <DirectionOf card={card} />
              </CardSheet>
            ))}
          </CardList>
        </PhoneSection>
      )}
    </>
  );
}

/** Own cards that were written for the factor itself; those for a card in its bundle come with the others. */
const factorCards = (mine: readonly MineView[], factorId: string): string[] =>
  mine.flatMap(({ id, details }) =>
    details?.of === "assumption" && details.factorId === factorId ? [id] : [],
  );

const directionOf = ({ details }: CardView | MineView) =>
  details?.of === "assumption" ? details.direction : null;

function DirectionOf({ card }: { card: CardView | MineView }) {
  const direction = directionOf(card);
  return direction && <DirectionWord direction={direction} />;
}

function Towards({ card, own, isOpen }: { card: MineView; own: Own<AssumeCommand>; isOpen: boolean }) {
  const t = useTranslations("activities.assume.phone");
  if (!isOpen || card.hiddenReason !== undefined) return <DirectionOf card={card} />;
  const waiting = own.pendingFor(card.id).findLast((command) => command.do === "direct");
  return (
    <DirectionSelect
      value={waiting?.do === "direct" ? waiting.direction : directionOf(card)}
      onChange={(direction) => own.keep({ do: "direct", cardId: card.id, direction }, `direct.${card.id}`)}
      label={`${t("direction")} ${shortId(card)}`}
      none={t("noDirection")}
    />
  );
}
