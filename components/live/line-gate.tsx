"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../button.tsx";
import { Notice } from "../notice.tsx";
import { useLine, useRecords } from "./use-workshop.tsx";

interface LineGateProps {
  connecting: string;
  reload: string;
  /** What to do when the session is over. */
  rejoin: string;
  children: ReactNode;
}

/** Shows a staff screen once it has a view, and says what to do when the line is lost for good. */
export function LineGate({ connecting, reload, rejoin, children }: LineGateProps) {
  const t = useTranslations();
  const line = useLine();
  const hasView = useRecords("workshop").length > 0;
  if (line.state === "lost") {
    return (
      <Alone>
        <Notice
          kind="error"
          live
          title={t(`refusals.${line.reason}`)}
          action={
            line.reason === "ended" || line.reason === "unknown-workshop" ? undefined : (
              <Button variant="first" onClick={() => window.location.reload()}>
                {reload}
              </Button>
            )
          }
        >
          {line.reason === "unauthorised" && <p>{rejoin}</p>}
        </Notice>
      </Alone>
    );
  }
  if (!hasView) {
    return (
      <Alone>
        <Notice kind={line.state === "offline" ? "offline" : "info"} title={connecting} />
      </Alone>
    );
  }
  return children;
}

function Alone({ children }: { children: ReactNode }) {
  return <main className="mx-auto grid min-h-dvh max-w-[640px] content-center p-4">{children}</main>;
}
