import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type NoticeKind = "empty" | "error" | "offline" | "info";

export interface NoticeProps {
  kind: NoticeKind;
  /** What is the case. */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  action?: ReactNode;
  /** Speaks up when it appears: for errors and lost connections. */
  live?: boolean;
  className?: string;
}

/** A state of the page: shape, sentence, what to do. No red: errors are told by form and words. */
export function Notice({ kind, title, children, action, live, className }: NoticeProps) {
  return (
    <div className={classNames("notice", `notice-${kind}`, className)} role={live ? "alert" : undefined}>
      <svg className="notice-shape" viewBox="0 0 24 24" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
        {action && <div className="notice-action">{action}</div>}
      </div>
    </div>
  );
}

const SHAPES: Record<NoticeKind, ReactNode> = {
  empty: <path d="M3 6h13l5 4v8H3z" strokeDasharray="3 2.4" />,
  error: <path d="M12 2.5 22 21H2zM12 9.5v5.5M12 17v2" />,
  offline: <path d="M7 2h10v20H7zM7 18h10M4 21 20 3" />,
  info: <path d="M2.5 2.5h19v19h-19zM12 10.5v7M12 6v2.2" />,
};
