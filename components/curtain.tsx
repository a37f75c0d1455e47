import { useTranslations } from "use-intl";

export interface CurtainProps {
  /** Instead of "Gleich geht es weiter.". */
  title?: string;
  note?: string;
}

/** Covers the wall, so that the room looks at the person who speaks. */
export function Curtain({ title, note }: CurtainProps) {
  const t = useTranslations("parts");
  return (
    <section className="curtain" aria-label={title ?? t("curtain")}>
      <i className="dot" aria-hidden="true" />
      <p>{title ?? t("curtain")}</p>
      {note && <p>{note}</p>}
    </section>
  );
}
