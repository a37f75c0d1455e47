"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { useKeyHint } from "#components/live/staff/shortcuts.tsx";
import { Words } from "#components/words.tsx";
import type { LeadKeysState } from "./use-lead-keys.ts";

/** The one large key: it says what it will do. */
export function MainKey({ keys }: { keys: LeadKeysState }) {
  const t = useTranslations("lead");
  const activities = useTranslations("activities");
  const say = useSpoken();
  const hint = useKeyHint();
  const { move } = keys;
  if (move.kind === "over") return <p className="col-span-full font-[750]">{t("over")}</p>;
  const { type, title } = move.activity;
  const words = {
    begin: () => t("begin", { title: say(title).text }),
    next: () => t("next", { title: say(title).text }),
    finish: () => t("finish"),
    end: () => activities(`${type}.lead.end`),
    reveal: () => activities(`${type}.lead.reveal`),
  }[move.kind]();
  return (
    <Button variant="first" kbd={hint("N")} onClick={keys.go}>
      <Words>{words}</Words>
    </Button>
  );
}

/** Everything else that is needed while talking. */
export function LeadKeys({ keys }: { keys: LeadKeysState }) {
  const t = useTranslations("lead");
  const hint = useKeyHint();
  const { extend, freeze, cover, back, end, move } = keys;
  return (
    <div className="keys">
      <MainKey keys={keys} />
      <Button kbd={hint("1")} disabled={!extend} onClick={() => extend?.(1)}>
        {t("plus", { minutes: 1 })}
      </Button>
      <Button kbd={hint("5")} disabled={!extend} onClick={() => extend?.(5)}>
        {t("plus", { minutes: 5 })}
      </Button>
      <Button kbd={hint("E")} disabled={!freeze} aria-pressed={keys.frozen} onClick={() => freeze?.()}>
        {t(keys.frozen ? "unfreeze" : "freeze")}
      </Button>
      <Button kbd={hint("V")} aria-pressed={keys.curtained} onClick={keys.curtain}>
        {t(keys.curtained ? "curtainOff" : "curtain")}
      </Button>
      <Button kbd={hint("A")} disabled={!cover} onClick={() => cover?.()}>
        {t(keys.revealed ? "conceal" : "reveal")}
      </Button>
      <Button kbd={hint("Q")} aria-pressed={keys.showsCode} onClick={keys.code}>
        {t(keys.showsCode ? "codeOff" : "code")}
      </Button>
      <Button disabled={!back} onClick={() => back?.()}>
        {t("back")}
      </Button>
      <Button disabled={!end || move.kind === "end" || move.kind === "finish"} onClick={() => end?.()}>
        {t("endStep")}
      </Button>
    </div>
  );
}
