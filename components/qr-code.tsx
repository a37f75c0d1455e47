import { encode } from "uqr";
import { useTranslations } from "use-intl";
import { qrPath } from "./qr-path.ts";

const QUIET_ZONE = 4;

/** Dark on white in both rooms, with its quiet zone: cameras at 15 m need all of it. */
export function QrCode({ text, label, className }: { text: string; label?: string; className?: string }) {
  const t = useTranslations("parts");
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const box = `${-QUIET_ZONE} ${-QUIET_ZONE} ${size + 2 * QUIET_ZONE} ${size + 2 * QUIET_ZONE}`;
  return (
    <svg
      className={`qr ${className ?? ""}`}
      viewBox={box}
      role="img"
      aria-label={label ?? t("qr")}
      shapeRendering="crispEdges"
    >
      <path d={qrPath(data)} />
    </svg>
  );
}
