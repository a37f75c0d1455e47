"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { randomId } from "#components/live/random-id.ts";
import { TextLine } from "#components/organiser/lines.tsx";
import { moved, neighbour, replaced, without } from "./list-moves.ts";
import { focusSoon } from "./parts/focus-soon.ts";
import { RowButtons } from "./parts/row-buttons.tsx";
import type { Named } from "./plans.ts";
import type { InUse } from "./use-in-use.ts";

interface NamedRowsProps {
  kind: "dimension" | "sector";
  rows: readonly Named[];
  max: number;
  addId: string;
  addLabel: string;
  /** The name of each input, with its place. */
  label: string;
  problem: (at: string) => string | undefined;
  inUse: InUse;
  onChange: (rows: Named[]) => void;
}

/** A list of names in an order: dimensions of a field, sectors of a workshop. */
export function NamedRows(props: NamedRowsProps) {
  const { kind, rows, max, addId, addLabel, label, problem, inUse, onChange } = props;
  const t = useTranslations("organiser.row");
  const [kept, setKept] = useState<string | null>(null);
  const move = (from: number, to: number, button: string) => {
    onChange(moved(rows, from, to));
    focusSoon(button);
  };
  const remove = (row: Named, index: number) => {
    if (hanging(row.id, inUse) > 0) return setKept(row.id);
    const next = neighbour(rows, index);
    onChange(without(rows, index));
    focusSoon(next ? `row-${next}-remove` : addId);
  };
  const add = () => {
    const id = randomId();
    onChange([...rows, { id, title: "" }]);
    focusSoon(`${kind}-${id}`);
  };
  return (
    <>
      <ol className="org-names">
        {rows.map((row, index) => {
          const id = `row-${row.id}`;
          const people = inUse.people.get(row.id) ?? 0;
          return (
            <li key={row.id}>
              <div className="org-item">
                <TextLine
                  id={`${kind}-${row.id}`}
                  label={`${label} ${index + 1}`}
                  hideLabel
                  maxLength={160}
                  error={problem(`${kind}-${row.id}`)}
                  value={row.title}
                  onChange={(title) => onChange(replaced(rows, index, { ...row, title }))}
                />
                <RowButtons
                  id={id}
                  name={row.title || `${label} ${index + 1}`}
                  onUp={index > 0 ? () => move(index, index - 1, `${id}-up`) : undefined}
                  onDown={index < rows.length - 1 ? () => move(index, index + 1, `${id}-down`) : undefined}
                  onRemove={() => remove(row, index)}
                />
              </div>
              {kept === row.id && hanging(row.id, inUse) > 0 && (
                <p className="org-kept" role="alert">
                  {people > 0
                    ? t("keptPeople", { count: people })
                    : t("keptCards", { count: inUse.cards.get(row.id) ?? 0 })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <Button small id={addId} onClick={add} aria-disabled={rows.length >= max || undefined}>
        {addLabel}
      </Button>
    </>
  );
}

const hanging = (id: string, { cards, people }: InUse) => (cards.get(id) ?? 0) + (people.get(id) ?? 0);
