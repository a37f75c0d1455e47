import type { ReactNode } from "react";

interface CheckLineProps {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

/** Something that this device does or does not. */
export function CheckLine({ on, onChange, children }: CheckLineProps) {
  return (
    <label className="flex min-h-[44px] cursor-pointer items-center gap-2 text-ink-2">
      <input
        type="checkbox"
        className="size-5 accent-(--ink)"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
