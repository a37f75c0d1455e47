import type { HTMLAttributes } from "react";
import { classNames } from "./class-names.ts";

export interface StateWordProps extends HTMLAttributes<HTMLSpanElement> {
  state: "saved" | "sending" | "offline" | "hidden" | "refused";
}

/** A state is a shape and a word: tick, broken ring, phone, hatch, cross. */
export function StateWord({ state, children, className, ...rest }: StateWordProps) {
  return (
    <span className={classNames("state", `state-${state}`, className)} {...rest}>
      <i aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
