"use client";

import type { ReactNode } from "react";
import type { Activity } from "#domain/records.ts";
import { Tally } from "../../tally.tsx";
import { useRecord } from "../use-workshop.tsx";

interface QuietBodyProps {
  activity: Activity;
  /** "Die Karten sind noch verdeckt." */
  title?: string;
  /** "31 von 68 haben geschrieben". */
  words?: (count: number, of: number) => string;
  children?: ReactNode;
}

/** While nothing may be seen yet: one sentence, and who has answered, as large as the room needs it. */
export function QuietBody({ activity, title, words, children }: QuietBodyProps) {
  const progress = useRecord("progress", activity.id);
  return (
    <div className="grid h-full content-center gap-[calc(40*var(--u))]">
      {title && (
        <p className="max-w-[20em] text-[calc(76*var(--u))] leading-[1.05] font-extrabold tracking-[-0.01em] text-balance">
          {title}
        </p>
      )}
      {children}
      {progress && words && progress.of > 0 && (
        <div className="grid gap-[calc(20*var(--u))]">
          <p className="text-[calc(56*var(--u))] leading-none font-[650]">
            {words(progress.answered, progress.of)}
          </p>
          <span className="block [&_.tally]:[--g:min(calc(8*var(--u)),0.4cqw)] [&_.tally]:[--h:calc(96*var(--u))] [&_.tally]:[--w:min(calc(15*var(--u)),0.78cqw)]">
            <Tally count={progress.answered} of={progress.of} />
          </span>
        </div>
      )}
    </div>
  );
}
