"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Command } from "#domain/commands.ts";
import type { ReplyReason } from "#protocol/messages.ts";
import { Button } from "../../button.tsx";
import { useSend } from "../use-workshop.tsx";

type Reason = ReplyReason | "offline";

interface Acting {
  /** Sends a command; true once it is on disk. `done` says afterwards what was done. */
  readonly act: (command: Command, done?: string) => Promise<boolean>;
  readonly refused: Reason | null;
  readonly done: string | null;
  readonly clear: () => void;
}

const ActingContext = createContext<Acting | null>(null);

/** Everything that staff do goes through here, so that no refusal is lost. */
export function ActingProvider({ children }: { children: ReactNode }) {
  const send = useSend();
  const [refused, setRefused] = useState<Reason | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const turn = useRef(0);
  const act = useCallback(
    async (command: Command, said?: string) => {
      turn.current += 1;
      const mine = turn.current;
      const reply = await send(command);
      if (mine === turn.current) setRefused(reply.ok ? null : reply.reason);
      else if (!reply.ok) setRefused(reply.reason);
      if (reply.ok) setDone(said ?? null);
      return reply.ok;
    },
    [send],
  );
  const clear = useCallback(() => {
    setRefused(null);
    setDone(null);
  }, []);
  const value = useMemo(() => ({ act, refused, done, clear }), [act, refused, done, clear]);
  return <ActingContext.Provider value={value}>{children}</ActingContext.Provider>;
}

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error("useActing outside of ActingProvider");
  return acting;
}

/** One calm line at the lower edge: why something was not done. It stays until it is read or something else works. */
export function RefusalLine() {
  const { refused, clear } = useActing();
  const t = useTranslations();
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-40">
      {refused !== null && (
        <div className="flex items-center justify-between gap-4 border-t-[6px] border-ink bg-white px-5 py-2">
          <p className="text-[1.0625rem] font-[650]">{t(`refusals.${refused}`)}</p>
          <Button variant="quiet" onClick={clear}>
            {t("parts.close")}
          </Button>
        </div>
      )}
    </div>
  );
}
