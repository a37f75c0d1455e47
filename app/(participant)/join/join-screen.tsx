"use client";

import { Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { lazyPart } from "#components/lazy-part.tsx";
import { Notice } from "#components/notice.tsx";
import { Privacy } from "#components/phone/privacy.tsx";
import { PhoneFrame } from "#components/phone-frame.tsx";
import { StateWord } from "#components/state-word.tsx";
import { LineField } from "#components/text-field.tsx";
import { Words } from "#components/words.tsx";
import { LanguageLinks } from "./language-links.tsx";
import { LastWorkshop } from "./last-workshop.tsx";
import { SeatForm } from "./seat-form.tsx";
import { type Lookup, plainCode, useLookup } from "./use-lookup.ts";

const FundingNotice = lazyPart(() => import("#components/live/funding-notice.tsx"));

/** From the street into the workshop: a code, a table, one tap. No account, no name. */
export function JoinScreen({ code, tableNumber }: { code: string; tableNumber: number | null }) {
  const t = useTranslations("phone.join");
  const [typed, setTyped] = useState(code);
  const { lookup, again } = useLookup(typed);
  useEffect(() => {
    document.title = t("page");
  }, [t]);
  return <JoinPage typed={typed} lookup={lookup} tableNumber={tableNumber} onType={setTyped} onAgain={again} />;
}

export interface JoinPageProps {
  typed: string;
  /** What is known of the code. */
  lookup: Lookup;
  tableNumber: number | null;
  onType: (typed: string) => void;
  onAgain: () => void;
}

/** The page itself, whoever knows the answer to the code. */
export function JoinPage({ typed, lookup, tableNumber, onType, onAgain: again }: JoinPageProps) {
  const t = useTranslations("phone.join");
  const refusals = useTranslations("refusals");
  const workshop = lookup.state === "known" ? lookup.workshop : null;
  const refused = lookup.state === "refused" ? lookup.reason : null;
  const wrongCode = refused === "unknown-code" || refused === "invalid";
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!workshop) again();
      }}
    >
      <PhoneFrame head={{ title: "Weitblick", right: <LanguageLinks /> }}>
        <h1>
          <Words>{workshop?.title ?? t("title")}</Words>
        </h1>
        <LineField
          label={t("code")}
          {...(workshop ? {} : { hint: t("codeHint") })}
          {...(wrongCode && { error: refusals("unknown-code") })}
          code
          // Room for six characters, else what stands beside goes below.
          style={{ minWidth: "6.2em" }}
          className="uppercase placeholder:normal-case"
          value={typed}
          onChange={onType}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={12}
          beside={
            <span role="status" className="empty:hidden">
              {lookup.state === "asking" && <StateWord state="sending">{t("asking")}</StateWord>}
              {workshop && <StateWord state="saved">{t("known")}</StateWord>}
            </span>
          }
        />
        {refused && !wrongCode && (
          <Notice
            kind={refused === "offline" || refused === "captive-portal" ? "offline" : "error"}
            title={refusals(refused)}
            live
            action={<Button onClick={again}>{t("again")}</Button>}
          />
        )}
        {workshop ? (
          <SeatForm
            key={workshop.workshopId}
            code={plainCode(typed)}
            workshop={workshop}
            tableNumber={tableNumber}
            onStale={again}
          />
        ) : (
          <>
            <LastWorkshop />
            <Privacy />
          </>
        )}
        {workshop && (workshop.funding.trim() || workshop.logos.length > 0) && (
          <Suspense fallback={null}>
            <FundingNotice workshopId={workshop.workshopId} text={workshop.funding} logos={workshop.logos} />
          </Suspense>
        )}
        <noscript>
          <p>
            <a href="/plain">{t("plain")}</a>
          </p>
        </noscript>
      </PhoneFrame>
    </form>
  );
}
