"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { Workshop } from "#domain/records.ts";
import { NoEntry } from "../parts/no-entry.tsx";
import { Part } from "../section/section.tsx";
import { CopyLine } from "./copy-line.tsx";
import { handOut } from "./handed-out.ts";
import { TableLinks } from "./table-links.tsx";
import { isOwnMachine, spacedCode, spokenAddress, useLinks } from "./use-links.ts";

/** Who gets which address: the room by QR code, the staff by links that hold a secret. */
export function LinksSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.links");
  const tables = useRecords("table");
  const { links, refused, origin, chooseOrigin } = useLinks(
    workshop.id,
    tables.map(({ id, number }) => `${number}${id}`).join(),
  );
  const taken = () => handOut(workshop.id);
  if (!links) return <Part id="links">{refused ? <NoEntry reason={refused} /> : <p>{t("loading")}</p>}</Part>;
  const join = origin + links.participants;
  return (
    <Part id="links" hint={t("hint")}>
      <div className="org-stack">
        <ChoiceTiles
          legend={t("origin")}
          aside={t("originHint")}
          name="origin"
          value={origin}
          onChange={chooseOrigin}
          options={links.origins.map((it) => ({ value: it, label: it }))}
        />
        {isOwnMachine(origin) && <Notice kind="error" title={t("ownMachine")} />}
        <div className="org-join">
          <QrCode text={join} />
          <div className="org-stack">
            <h3>{t("participants")}</h3>
            <p className="org-join-code">
              <span>{spokenAddress(origin)}</span>
              <span className="vh">{t("code")}</span>
              <code>{spacedCode(workshop.joinCode)}</code>
            </p>
            <CopyLine id="link-join" label={t("join")} hint={t("joinFor")} value={join} onTaken={taken} />
          </div>
        </div>
        <h3 className="org-h3">{t("staff")}</h3>
        <Notice kind="info" title={t("secret")}>
          <p>{t("secretHint")}</p>
        </Notice>
        <CopyLine
          id="link-lead"
          label={t("lead")}
          hint={t("leadFor")}
          value={origin + links.lead}
          here={links.lead}
          onTaken={taken}
        />
        <CopyLine
          id="link-wall"
          label={t("wall")}
          hint={t("wallFor")}
          value={origin + links.wall}
          here={links.wall}
          onTaken={taken}
        />
        <TableLinks links={links} origin={origin} onTaken={taken} />
      </div>
    </Part>
  );
}
