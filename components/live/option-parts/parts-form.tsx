"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { noParts, type OptionParts } from "#domain/option-parts.ts";
import type { CardDetails } from "#domain/records.ts";
import { Button } from "../../button.tsx";
import { LineField } from "../../text-field.tsx";
import { useDraft } from "../use-workshop.tsx";

interface PartsFormProps {
  cardId: string;
  details: CardDetails | undefined;
  /** Only what was touched here: what others have written meanwhile stays. */
  onSave: (parts: OptionParts) => void;
  onClose: () => void;
}

const terms = ["short", "medium", "permanent"] as const;
const states = ["exists", "extend", "create"] as const;
const longest = 400;

/** An option's parts, none of them asked for; what is typed outlives a reload. */
export function PartsForm({ cardId, details, onSave, onClose }: PartsFormProps) {
  const t = useTranslations("parts.option");
  const [kept, keep] = useDraft(`parts.${cardId}`);
  const touched = read(kept);
  const parts = { ...(details?.of === "option" ? details : noParts), ...touched };
  const touch = (change: OptionParts) => keep(JSON.stringify({ ...touched, ...change }));
  const line = (name: "where" | "how" | "when" | "targetGroup") => (
    <LineField
      label={t(name)}
      value={parts[name]}
      maxLength={longest}
      onChange={(text) => touch({ [name]: text })}
    />
  );
  return (
    <form
      className="grid min-w-0 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(touched).length > 0) onSave(touched);
        keep("");
        onClose();
      }}
    >
      <p className="phone-hint">{t("optional")}</p>
      {line("where")}
      {line("how")}
      {line("when")}
      <Choice
        label={t("term")}
        value={parts.term}
        values={terms}
        word={(one) => t(`terms.${one}`)}
        onChange={(term) => touch({ term })}
      />
      <Bodies bodies={parts.bodies} onChange={(bodies) => touch({ bodies })} />
      {line("targetGroup")}
      <Choice
        label={t("existence")}
        value={parts.existence}
        values={states}
        word={(one) => t(`states.${one}`)}
        onChange={(existence) => touch({ existence })}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="first" type="submit">
          {t("save")}
        </Button>
        <Button
          onClick={() => {
            keep("");
            onClose();
          }}
        >
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** What was typed here before; this form alone has written it. */
const read = (kept: string): OptionParts => (kept === "" ? {} : (JSON.parse(kept) as OptionParts));

/** One line for each, and always an empty one for the next; the first one leads. */
function Bodies({ bodies, onChange }: { bodies: readonly string[]; onChange: (bodies: string[]) => void }) {
  const t = useTranslations("parts.option");
  const lines = bodies.at(-1) === "" || bodies.length >= 12 ? bodies : [...bodies, ""];
  return lines.map((body, index) => (
    <LineField
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
      key={index}
      label={t(index === 0 ? "bodyFirst" : "bodyNext")}
      value={body}
      maxLength={longest}
      onChange={(text) => onChange(lines.map((one, at) => (at === index ? text : one)))}
    />
  ));
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | null;
  values: readonly T[];
  word: (value: T) => string;
  onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, value, values, word, onChange }: ChoiceProps<T>) {
  const t = useTranslations("parts.option");
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        className="field min-h-11"
        value={value ?? ""}
        onChange={(event) => onChange(values.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{t("open")}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {word(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
