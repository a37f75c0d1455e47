"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { LineField } from "#components/text-field.tsx";
import type { Polarity, StoryForm } from "#domain/records.ts";
import { polarities, storyForms } from "./defaults.ts";

export interface StoryAbout {
  readonly title: string;
  readonly polarity: Polarity | null;
  readonly form: StoryForm | null;
}

interface StartFormProps {
  /** Where the words come from: the phone's, or the wall's for staff. */
  screen: "phone" | "wall";
  words: { title: string; polarity: string; form: string; submit: string };
  from?: StoryAbout;
  onSubmit: (about: StoryAbout) => Promise<boolean>;
}

/** What a story is called, which way it goes, and in which form it is told. */
export function StartForm({ screen, words, from, onSubmit }: StartFormProps) {
  const t = useTranslations(`activities.write.${screen}`);
  const id = useId();
  const [title, setTitle] = useState(from?.title ?? "");
  const [polarity, setPolarity] = useState<Polarity | null>(from?.polarity ?? null);
  const [form, setForm] = useState<StoryForm | null>(from?.form ?? null);
  const [busy, setBusy] = useState(false);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onSubmit({ title, polarity, form }).finally(() => setBusy(false));
      }}
    >
      <LineField label={words.title} maxLength={280} value={title} onChange={setTitle} />
      <ChoiceTiles
        legend={words.polarity}
        name={`${id}-polarity`}
        value={polarity}
        onChange={(value) => setPolarity(value as Polarity)}
        options={polarities.map((value) => ({ value, label: t(`polarity.${value}`) }))}
      />
      <ChoiceTiles
        legend={words.form}
        name={`${id}-form`}
        value={form}
        onChange={(value) => setForm(value as StoryForm)}
        options={storyForms.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <Button variant="first" type="submit" busy={busy} disabled={busy || title.trim() === ""}>
        {words.submit}
      </Button>
    </form>
  );
}
