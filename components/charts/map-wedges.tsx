import type { Placement } from "./use-placed.ts";

export interface Wedge {
  readonly from: string;
  readonly to: string;
}

/** A strong influence is a wedge, broad at the cause, pointed at what is moved; only between marks that are named. */
export function Wedges({
  wedges,
  placed,
}: {
  wedges: readonly Wedge[];
  placed: ReadonlyMap<string, Placement>;
}) {
  return (
    <svg className="plane-wedges" aria-hidden="true">
      {wedges.map(({ from, to }) => {
        const [cause, effect] = [placed.get(from), placed.get(to)];
        if (!cause || !effect) return null;
        return <polygon key={`${from} ${to}`} points={corners(cause, effect)} />;
      })}
    </svg>
  );
}

function corners(cause: Placement, effect: Placement): string {
  const [dx, dy] = [effect.mark.x - cause.mark.x, effect.mark.y - cause.mark.y];
  const half = cause.box.height / 90 / Math.max(1, Math.hypot(dx, dy));
  const broad = [
    [cause.mark.x - dy * half, cause.mark.y + dx * half],
    [cause.mark.x + dy * half, cause.mark.y - dx * half],
    [effect.mark.x, effect.mark.y],
  ];
  return broad.map((corner) => corner.join(",")).join(" ");
}
