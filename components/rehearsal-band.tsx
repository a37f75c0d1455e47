import { useTranslations } from "use-intl";

/** On every screen of a rehearsal: that it is one. */
export function RehearsalBand({ on, dark }: { on: "phone" | "wall" | "staff"; dark?: boolean }) {
  const t = useTranslations("parts");
  return (
    <p className="rehearsal-band" data-on={on} data-theme={dark ? "dark" : undefined}>
      {t("rehearsal")}
    </p>
  );
}
