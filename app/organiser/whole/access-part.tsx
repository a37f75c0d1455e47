"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ask } from "#components/live/api.ts";
import { Notice } from "#components/notice.tsx";
import type { Organisers } from "#protocol/http.ts";
import { useSay } from "../parts/announcer.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import { useDay } from "../parts/use-day.ts";
import { Part } from "../section/section.tsx";
import { InviteForm } from "./invite-form.tsx";
import { KeptRow } from "./kept-row.tsx";
import { SureDialog } from "./sure-dialog.tsx";
import { useAsked } from "./use-asked.ts";

type Organiser = Organisers["organisers"][number];

/** Who may do everything here, who has been asked to, and the way to ask one more. */
export function AccessPart() {
  const t = useTranslations();
  const { answer, again } = useAsked<Organisers>("/api/organisers");
  return (
    <Part id="access" hint={t("organiser.access.hint")}>
      {answer && !answer.ok && <Notice kind="error" title={t(`refusals.${answer.refused}`)} />}
      {answer?.ok && (
        <>
          <ul className="org-kept-list">
            {answer.value.organisers.map((organiser) => (
              <OrganiserRow
                key={organiser.id}
                organiser={organiser}
                isLast={answer.value.organisers.length === 1}
                onChanged={again}
              />
            ))}
            {answer.value.invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} onChanged={again} />
            ))}
          </ul>
          <InviteForm onMade={again} />
        </>
      )}
    </Part>
  );
}

function OrganiserRow(props: { organiser: Organiser; isLast: boolean; onChanged: () => Promise<void> }) {
  const { organiser, isLast, onChanged } = props;
  const t = useTranslations();
  const day = useDay();
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const label = organiser.label ?? t("organiser.access.first");
  const times = [
    t("organiser.access.since", { day: day(organiser.since) }),
    ...(organiser.lastSeenOn ? [t("organiser.access.seen", { day: day(organiser.lastSeenOn) })] : []),
  ];
  const revoke = async () => {
    const answer = await ask("DELETE", `/api/organisers/${organiser.id}`);
    if (!answer.ok && answer.refused !== "not-found")
      return answer.refused === "last-organiser"
        ? t("organiser.access.last")
        : t(`refusals.${answer.refused}`);
    if (organiser.me) {
      location.reload();
      return null;
    }
    say(t("organiser.access.revokedSaid", { label }));
    focusSoon("access-head");
    setAsked(false);
    await onChanged();
    return null;
  };
  return (
    <KeptRow
      title={organiser.me ? `${label} (${t("organiser.access.you")})` : label}
      notes={[times.join(" · "), ...(isLast ? [t("organiser.access.last")] : [])]}
      actions={
        isLast
          ? []
          : [
              {
                text: t("organiser.access.revoke"),
                label: t("organiser.access.revokeName", { label }),
                onDo: () => setAsked(true),
              },
            ]
      }
    >
      {asked && (
        <SureDialog
          heading={t("organiser.access.revokeDialog")}
          confirm={t("organiser.access.revokeDo")}
          onClose={() => setAsked(false)}
          onSure={revoke}
        >
          <p>
            {organiser.me ? t("organiser.access.revokeSelf") : t("organiser.access.revokeText", { label })}
          </p>
        </SureDialog>
      )}
    </KeptRow>
  );
}

function InvitationRow(props: {
  invitation: Organisers["invitations"][number];
  onChanged: () => Promise<void>;
}) {
  const t = useTranslations("organiser.access");
  const day = useDay();
  const { id, label, since } = props.invitation;
  const takeBack = async () => {
    await ask("DELETE", `/api/organisers/invitations/${id}`);
    focusSoon("access-head");
    // Whether it was still there or not: the list says how it is now.
    await props.onChanged();
  };
  return (
    <KeptRow
      title={label}
      notes={[t("invited", { day: day(since) })]}
      actions={[{ text: t("takeBack"), label: t("takeBackName", { label }), onDo: () => void takeBack() }]}
    />
  );
}
