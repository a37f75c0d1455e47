"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { CardView } from "#domain/view.ts";
import { cardLabel } from "../card-label.ts";
import { DialogForm, focusFirst } from "./dialog-form.tsx";
import { suggestTitle } from "./suggest-title.ts";

interface TitleProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function TitleField({ label, value, onChange }: TitleProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        ref={focusFirst}
        className="field"
        value={value}
        maxLength={160}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}

function CardList({ cards }: { cards: readonly CardView[] }) {
  return (
    <ul className="grid max-h-[30vh] gap-1 overflow-y-auto">
      {cards.map((card) => (
        <li key={card.id}>
          <b className="nohyphen">{cardLabel(card)}</b> {card.title ?? card.text}
        </li>
      ))}
    </ul>
  );
}

interface CardsDialogProps {
  cards: readonly CardView[];
  onClose: () => void;
  onDone: (title: string) => void;
}

/** Several cards become one; the originals stay below it and count on. */
export function MergeDialog({ cards, onClose, onDone }: CardsDialogProps) {
  const t = useTranslations("lead.board");
  const [title, setTitle] = useState(() => suggestTitle(cards));
  return (
    <DialogForm
      title={t("mergeTitle", { count: cards.length })}
      submit={t("merge", { count: cards.length })}
      onClose={onClose}
      onSubmit={() => onDone(title.trim())}
      disabled={title.trim() === ""}
    >
      <p>{t("originalsStay")}</p>
      <CardList cards={cards} />
      <TitleField label={t("commonTitle")} value={title} onChange={setTitle} />
    </DialogForm>
  );
}

/** Cards that belong together get a name. */
export function ClusterDialog({ cards, onClose, onDone }: CardsDialogProps) {
  const t = useTranslations("lead.board");
  const [title, setTitle] = useState(() => suggestTitle(cards));
  return (
    <DialogForm
      title={t("clusterTitle", { count: cards.length })}
      submit={t("cluster")}
      onClose={onClose}
      onSubmit={() => onDone(title.trim())}
      disabled={title.trim() === ""}
    >
      <CardList cards={cards} />
      <TitleField label={t("bundleName")} value={title} onChange={setTitle} />
    </DialogForm>
  );
}

interface BundleDialogProps {
  title: string;
  spotlight: boolean | null;
  onClose: () => void;
  onRename: (title: string) => void;
  onDissolve: () => void;
  onSpotlight: () => void;
}

export function BundleDialog(props: BundleDialogProps) {
  const { spotlight, onClose, onRename, onDissolve, onSpotlight } = props;
  const t = useTranslations("lead.board");
  const [title, setTitle] = useState(props.title);
  return (
    <DialogForm
      title={t("bundle")}
      submit={t("rename")}
      onClose={onClose}
      onSubmit={() => onRename(title.trim())}
      disabled={title.trim() === "" || title.trim() === props.title}
    >
      <TitleField label={t("bundleName")} value={title} onChange={setTitle} />
      <div className="flex flex-wrap gap-2">
        {spotlight !== null && (
          <button type="button" className="btn btn-plain" onClick={onSpotlight}>
            {t(spotlight ? "spotlightOff" : "spotlightOn")}
          </button>
        )}
        <button type="button" className="btn btn-plain" onClick={onDissolve}>
          {t("dissolve")}
        </button>
      </div>
    </DialogForm>
  );
}
