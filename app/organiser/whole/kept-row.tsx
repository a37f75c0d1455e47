import type { ReactNode } from "react";
import { Button } from "#components/button.tsx";

interface KeptAction {
  text: string;
  /** The same with the name of the row, for those who hear one button after the other. */
  label: string;
  onDo: () => void;
}

interface KeptRowProps {
  title: string;
  /** Lines below the title, in smaller type. */
  notes: readonly string[];
  actions: readonly KeptAction[];
  /** A dialog that one of the actions opens. */
  children?: ReactNode;
}

/** One thing that is kept here, what there is to know about it, and what can be done with it. */
export function KeptRow({ title, notes, actions, children }: KeptRowProps) {
  return (
    <li>
      <div>
        <h3>{title}</h3>
        {notes.map((note) => (
          <p key={note} className="org-hint">
            {note}
          </p>
        ))}
      </div>
      {actions.length > 0 && (
        <span className="org-kept-buttons">
          {actions.map(({ text, label, onDo }) => (
            <Button key={text} small aria-label={label} onClick={onDo}>
              {text}
            </Button>
          ))}
        </span>
      )}
      {children}
    </li>
  );
}
