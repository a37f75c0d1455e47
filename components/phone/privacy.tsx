import { useTranslations } from "use-intl";

/** Article 13 of the GDPR: one sentence in sight, the rest behind it. */
export function Privacy() {
  const t = useTranslations("phone.privacy");
  return (
    <details className="text-[0.9375rem] leading-snug">
      <summary className="min-h-11 cursor-pointer py-2">
        <span>{t("sentence")}</span> <span className="underline underline-offset-4">{t("more")}</span>
      </summary>
      <ul className="grid list-disc gap-2 pb-2 pl-5">
        {(["who", "what", "why", "how", "long", "rights", "others"] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </details>
  );
}
