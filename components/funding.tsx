import { useTranslations } from "use-intl";

export interface FundingLogo {
  src: string;
  alt: string;
}

export interface FundingProps {
  /** The sentence the funder asks for. */
  text?: string;
  logos?: readonly FundingLogo[];
  /** Off where no EU money is in it. */
  eu?: boolean;
}

/** Logos and lines as ESF Plus demands them: printed white, flag first, none smaller than the flag. */
export function Funding({ text, logos = [], eu = true }: FundingProps) {
  const t = useTranslations("parts");
  return (
    <div className="funding">
      {eu && (
        <span className="funding-eu">
          <EuFlag label={t("funding.flag")} />
          <span>{t("funding.cofunded")}</span>
        </span>
      )}
      {logos.map((logo) => (
        // biome-ignore lint/performance/noImgElement: no next imports here, and a logo needs no optimiser
        <img key={logo.src} className="funding-logo" src={logo.src} alt={logo.alt} />
      ))}
      {text && <p>{text}</p>}
    </div>
  );
}

/** Twelve upright stars on a circle of a third of the height, as the graphics guide of the flag lays down. */
function EuFlag({ label }: { label: string }) {
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6;
    return star(27 + 12 * Math.sin(angle), 18 - 12 * Math.cos(angle));
  });
  return (
    <svg viewBox="0 0 54 36" role="img" aria-label={label}>
      <path fill="#039" d="M0 0h54v36H0z" />
      <path fill="#fc0" d={stars.join("")} />
    </svg>
  );
}

function star(x: number, y: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? 2 : 0.764;
    const angle = (index * Math.PI) / 5;
    return `${(x + radius * Math.sin(angle)).toFixed(2)} ${(y - radius * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${corners.join("L")}z`;
}
