import { useFormatter } from "use-intl";
import type { TunnelResult } from "./result.ts";

interface EffectBarsProps {
  scenarios: TunnelResult["scenarios"];
  shown: readonly (number | null)[];
}

/** A bar for each scenario: to the right helps, filled; to the left harms, hollow; none, no effect. */
export function EffectBars({ scenarios, shown }: EffectBarsProps) {
  const format = useFormatter();
  return (
    <ul className="mt-[calc(8*var(--u))] flex flex-wrap gap-x-[calc(24*var(--u))] gap-y-[calc(4*var(--u))]">
      {scenarios.map(({ letter }, at) => {
        const effect = shown[at] ?? null;
        const said = effect === null ? "–" : format.number(effect, { signDisplay: "exceptZero" });
        return (
          <li key={letter} className="flex items-center gap-[calc(8*var(--u))] text-[calc(28*var(--u))] leading-none font-bold">
            <span>
              {letter}
              <span className="vh"> {said}</span>
            </span>
            <Bar effect={effect} />
          </li>
        );
      })}
    </ul>
  );
}

function Bar({ effect }: { effect: number | null }) {
  const length = Math.min(2, Math.abs(effect ?? 0)) * 22;
  return (
    <svg viewBox="-46 -12 92 24" className="h-[calc(24*var(--u))] w-[calc(92*var(--u))]" aria-hidden="true">
      <path d="M-46 0H46" stroke="var(--edge)" strokeWidth="2" />
      {effect !== null && effect !== 0 && (
        <rect
          x={effect > 0 ? 0 : -length}
          y={-8}
          width={length}
          height={16}
          fill={effect > 0 ? "var(--ink)" : "var(--white)"}
          stroke="var(--ink)"
          strokeWidth="3"
        />
      )}
      <path d={effect === null ? "M-4 -4L4 4M-4 4L4 -4" : "M0 -11V11"} stroke="var(--ink)" strokeWidth="3" />
    </svg>
  );
}
