import type { ReactNode } from "react";

/** Parts lie on each other; only one is seen, the others are laid out to know how many pages they need. */
export function WallLayer({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <div className="absolute inset-0" style={{ visibility: shown ? undefined : "hidden" }}>
      {children}
    </div>
  );
}
