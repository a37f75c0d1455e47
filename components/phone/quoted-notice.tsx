import type { ReactNode } from "react";
import { Notice } from "../notice.tsx";

/** Says what has become of somebody's own words, shows them, and offers what can be done. */
export function QuotedNotice({
  title,
  text,
  note,
  children,
}: {
  title: string;
  text: string | null;
  note: string;
  children: ReactNode;
}) {
  return (
    <Notice kind="info" title={title} action={<div className="phone-row">{children}</div>}>
      <p>{note}</p>
      {text !== null && <blockquote className="mt-2 border-2 border-control bg-white p-2">{text}</blockquote>}
    </Notice>
  );
}
