import { useTranslations } from "use-intl";
import { missingParts, noParts, type OptionDetails, partNames } from "#domain/option-parts.ts";
import type { CardDetails } from "#domain/records.ts";
import { Words } from "../../words.tsx";

interface PartsListProps {
  details: CardDetails | undefined;
  /** On the wall what is missing is said in one line only. */
  className?: string;
}

/** What is known of an option beside what it is, and in words what is not. */
export function PartsList({ details, className }: PartsListProps) {
  const t = useTranslations("parts.option");
  const parts = details?.of === "option" ? details : noParts;
  const missing = missingParts(details);
  const word = usePartWords();
  return (
    <div className={className}>
      {missing.length < partNames.length && (
        <dl className="grid gap-[0.15em]">
          {partNames
            .filter((name) => !missing.includes(name))
            .map((name) => (
              <div key={name}>
                <dt className="inline font-bold">{t(name)}: </dt>
                <dd className="inline">
                  <Words>{word(parts, name)}</Words>
                </dd>
              </div>
            ))}
        </dl>
      )}
      {missing.length > 0 && (
        <p className="italic">{t("missing", { parts: missing.map((name) => t(name)).join(", ") })}</p>
      )}
    </div>
  );
}

/** One part in words. */
function usePartWords() {
  const t = useTranslations("parts.option");
  return (parts: OptionDetails, name: (typeof partNames)[number]): string => {
    switch (name) {
      case "when":
        return [parts.when, parts.term && t(`terms.${parts.term}`)].filter(Boolean).join(", ");
      case "bodies":
        return parts.bodies
          .map((body, index) => (index === 0 && parts.bodies.length > 1 ? t("leads", { name: body }) : body))
          .join(", ");
      case "existence":
        return parts.existence === null ? "" : t(`states.${parts.existence}`);
      default:
        return parts[name];
    }
  };
}
