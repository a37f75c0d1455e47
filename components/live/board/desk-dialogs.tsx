"use client";

import { useTranslations } from "use-intl";
import type { Command } from "#domain/commands.ts";
import type { CardView } from "#domain/view.ts";
import { GraphDialog } from "../chain/graph-dialog.tsx";
import { useActing } from "../staff/acting.tsx";
import { useRecord, useRecords } from "../use-workshop.tsx";
import { CardDialog } from "./card-dialog.tsx";
import { type DeskDialog, useDesk } from "./desk.tsx";
import { HideDialog } from "./hide-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { useReturnFocus } from "./return-focus.ts";
import { BundleDialog, ClusterDialog, MergeDialog } from "./title-dialogs.tsx";

interface DeskDialogsProps {
  dialog: DeskDialog;
  fieldId: string | null;
}

/** The one dialog that is open on the board. Each closes with the command on its way; refusals show below. */
export function DeskDialogs({ dialog, fieldId }: DeskDialogsProps) {
  useReturnFocus();
  const { ask, select, move, goOn, cardKind } = useDesk();
  const { act } = useActing();
  const t = useTranslations("lead.board");
  const cards = useRecords("card");
  const close = () => ask(null);
  const cardsOf = (ids: readonly string[]) => cards.filter(({ id }) => ids.includes(id));
  const finish = () => {
    close();
    select([]);
  };
  const order = (command: Command, ids: readonly string[], done?: string) => {
    finish();
    void act(command, done).then((isDone) => isDone && goOn(ids));
  };
  switch (dialog.kind) {
    case "move":
      return (
        <MoveDialog
          count={dialog.ids.length}
          cardKind={cardKind}
          from={fieldId}
          onClose={close}
          onDone={(place) => {
            move(dialog.ids, place);
            close();
          }}
        />
      );
    case "merge":
      return (
        <MergeDialog
          cards={cardsOf(dialog.ids)}
          onClose={close}
          onDone={(title) => {
            const done = t("mergedDone", { title, count: dialog.ids.length });
            order({ type: "board.merge", cardIds: [...dialog.ids], title }, dialog.ids, done);
          }}
        />
      );
    case "cluster":
      return (
        <ClusterDialog
          cards={cardsOf(dialog.ids)}
          onClose={close}
          onDone={(title) => {
            order({ type: "board.cluster", cardIds: [...dialog.ids], title }, dialog.ids);
          }}
        />
      );
    case "hide":
      return (
        <HideDialog
          count={dialog.ids.length}
          onClose={close}
          onDone={(reason) => {
            void hideAll(cardsOf(dialog.ids), reason);
            finish();
          }}
        />
      );
    case "card":
      return <CardDialog key={dialog.id} id={dialog.id} onClose={close} />;
    case "bundle":
      return <BundleMenu id={dialog.id} onClose={close} />;
    case "graph":
      return <GraphDialog fieldId={fieldId} onClose={close} />;
  }

  async function hideAll(some: readonly CardView[], reason: string): Promise<void> {
    for (const { id } of some) if (!(await act({ type: "card.hide", cardId: id, reason }))) return;
  }
}

function BundleMenu({ id, onClose }: { id: string; onClose: () => void }) {
  const { can } = useDesk();
  const { act } = useActing();
  const cluster = useRecord("cluster", id);
  const lit = useRecord("stage", "stage")?.spotlight?.id === id;
  if (!cluster) return null;
  return (
    <BundleDialog
      title={cluster.title}
      spotlight={can.spotlight ? lit : null}
      onClose={onClose}
      onRename={(title) => {
        void act({ type: "board.rename", clusterId: id, title });
        onClose();
      }}
      onDissolve={() => {
        void act({ type: "board.dissolve", clusterId: id });
        onClose();
      }}
      onSpotlight={() => {
        void act({ type: "stage.spotlight", on: lit ? null : { kind: "cluster", id } });
        onClose();
      }}
    />
  );
}
