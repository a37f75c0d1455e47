"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { shortId } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import { Button } from "../../button.tsx";
import { CardSheet } from "../../card.tsx";
import { useSaving } from "../../live/use-saving.ts";
import { useDraft } from "../../live/use-workshop.tsx";
import { TextField } from "../../text-field.tsx";
import { HARD_LIMIT } from "../../text-length.ts";
import type { OwnCardsProps } from "./own-cards-props.ts";
import type { WritingCommand } from "./use-own-cards.ts";

type Props<C extends WritingCommand> = OwnCardsProps<C> & { card: MineView; onGone: () => void };

/** A card that is stored, and may be changed until the step closes. */
export function OwnCard<C extends WritingCommand>(props: Props<C>) {
  const { card, own, numeral, open, below } = props;
  const t = useTranslations("phone.own");
  const { state } = useSaving();
  const pending = own.pendingFor(card.id);
  const button = useRef<HTMLSpanElement>(null);
  const editing = own.editing === card.id;
  const wasEditing = useRef(false);
  useEffect(() => {
    // Whoever has closed the editor goes on where it was opened.
    if (wasEditing.current && !editing) button.current?.closest("button")?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (pending.some((command) => command.do === "withdraw")) return null;
  const text = pending.findLast((command) => command.do === "reword")?.text ?? card.text;
  const isHidden = card.hiddenReason !== undefined;
  const saving = pending.length === 0 ? "saved" : state === "offline" ? "offline" : "sending";
  return (
    <CardSheet
      as="li"
      kind={card.cardKind}
      fieldNumeral={numeral}
      label={shortId(card)}
      text={text}
      state={isHidden ? "hidden" : saving}
      {...(isHidden && { reason: card.hiddenReason })}
    >
      {isHidden && <p className="text-[0.9375rem]">{t("hiddenKindly")}</p>}
      {!editing && below?.(card)}
      {editing ? (
        <Editor {...props} text={text} />
      ) : (
        // One question at a time.
        open &&
        own.editing === null && (
          <Button small variant="quiet" className="justify-self-end" onClick={() => own.setEditing(card.id)}>
            <span ref={button}>
              {t("change")}
              <span className="vh"> {shortId(card)}</span>
            </span>
          </Button>
        )
      )}
    </CardSheet>
  );
}

/** Other words, or away with the card. */
function Editor<C extends WritingCommand>({
  card,
  own,
  text,
  reword,
  withdraw,
  onGone,
}: Props<C> & { text: string }) {
  const t = useTranslations("phone.own");
  const refusals = useTranslations("refusals");
  const [draft, setDraft] = useDraft(`edit.${card.id}`);
  const [words, setWords] = useState(draft || text);
  const [problem, setProblem] = useState<string>();
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The question takes the focus, and gives it back.
  useEffect(
    () => form.current?.querySelector<HTMLElement>(asking ? "button" : "textarea")?.focus(),
    [asking],
  );
  const done = () => {
    setDraft("");
    own.setEditing(null);
  };
  const save = () => {
    const next = words.trim();
    const reason = next === "" ? "empty" : next.length > HARD_LIMIT ? "too-long" : null;
    if (reason) return setProblem(refusals(reason));
    if (next !== text) own.keep(reword(card.id, next), `reword.${card.id}`);
    done();
  };
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {asking ? (
        <>
          <p className="font-bold">{t("withdrawAsk")}</p>
          <div className="phone-row">
            <Button
              variant="first"
              onClick={() => {
                own.keep(withdraw(card.id), `withdraw.${card.id}`);
                done();
                onGone();
              }}
            >
              {t("withdrawYes")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("withdrawNo")}</Button>
          </div>
        </>
      ) : (
        <>
          <TextField
            label={t("field")}
            hideLabel
            rows={2}
            value={words}
            onChange={(next) => {
              setWords(next);
              setDraft(next);
              setProblem(undefined);
            }}
            {...(problem !== undefined && { error: problem })}
          />
          <div className="phone-row">
            <Button variant="first" type="submit">
              {t("save")}
            </Button>
            <Button onClick={done}>{t("cancel")}</Button>
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {t("withdraw")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
