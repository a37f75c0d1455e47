import type { ReactNode } from "react";
import { buttonClass } from "./button.tsx";

/** Opens all boards, black on white, in a window that prints itself; the screen behind it stays as it is. */
export function PrintLink({ workshopId, children }: { workshopId: string; children: ReactNode }) {
  return (
    <a className={buttonClass()} href={`/api/workshops/${workshopId}/print`} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
