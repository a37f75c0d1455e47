"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { useDesk } from "../board/desk.tsx";
import { useKeyHint } from "../staff/shortcuts.tsx";

/** From the board to where its cards come from. */
export function GraphButton() {
  const t = useTranslations("parts.chain");
  const hint = useKeyHint();
  const { ask } = useDesk();
  return (
    <Button small kbd={hint("O")} onClick={() => ask({ kind: "graph" })}>
      {t("button")}
    </Button>
  );
}
