import type { ReactNode } from "react";

export interface QuotedNoticeProps {
  /** What has become of the words. */
  title: string;
  /** Null where there are none, as in a rating. */
  text: string | null;
  note: string;
  /** What can be done. */
  children: ReactNode;
}

/** Somebody's own words that did not get there: shown, so that nobody has to wonder. */
export function QuotedNotice({ title, text, note, children }: QuotedNoticeProps) {
  return (
    <section className="grid gap-2 border-y-2 border-ink py-2 text-base leading-snug">
      <p>
        <b className="font-extrabold">{title}</b> {note}
      </p>
      {text !== null && (
        <blockquote className="max-h-28 overflow-y-auto border border-control bg-white px-2 py-1">
          {text}
        </blockquote>
      )}
      <div className="phone-row">{children}</div>
    </section>
  );
}
