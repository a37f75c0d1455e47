import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "first" | "plain" | "quiet";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  /** The key that does the same, as a small hint; hidden on touch screens, where there are no keys. */
  kbd?: string;
  /** 36 px with a mouse on the lead, 44 px by touch. */
  small?: boolean;
  /** On the way: the broken ring; the words should say so too. */
  busy?: boolean;
}

/** Ink is what one does. One "first" a screen. */
export function Button({ variant = "plain", kbd, small, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(buttonClass(variant), small && "btn-small", busy && "btn-busy", className)}
      aria-busy={busy || undefined}
      aria-keyshortcuts={kbd}
      {...rest}
    >
      {busy && <i className="btn-ring" aria-hidden="true" />}
      <span>{children}</span>
      {kbd !== undefined && <Key>{kbd}</Key>}
    </button>
  );
}

/** For links that look like buttons. */
export function buttonClass(variant: ButtonVariant = "plain"): string {
  return `btn btn-${variant}`;
}

/** A key, drawn; the shortcut itself is told to assistive technology by aria-keyshortcuts. */
export function Key({ children }: { children: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {children}
    </span>
  );
}
