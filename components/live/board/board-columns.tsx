"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Board, BoardColumn, Bundle, Inbox } from "../../board.tsx";
import { type BoardPicture, Cards } from "./board-cards.tsx";
import type { BoardBundle, BoardColumnModel } from "./board-model.ts";
import { useDesk } from "./desk.tsx";
import { useDropTarget } from "./drop-target.ts";
import { Here } from "./here.tsx";

const shownInBundle = 3;
const shownInColumn = 12;

/** The columns of one field. Without dimensions all cards lie on one large sheet. */
export function BoardColumns(picture: BoardPicture) {
  const { model, fieldId } = picture;
  const t = useTranslations("lead.board");
  if (model.columns.length === 0) {
    return (
      <Board>
        <section>
          <h2 className="vh">{t(fieldId === null ? "withoutField" : "allCards")}</h2>
          <ul className="inbox-cards">
            <Cards items={model.inbox} picture={picture} />
          </ul>
        </section>
      </Board>
    );
  }
  return (
    <Board>
      {model.columns.map((column) => (
        <Column key={column.dimension?.id ?? "none"} column={column} picture={picture} />
      ))}
    </Board>
  );
}

/** What has no place yet stays in view. */
export function BoardInbox({ picture }: { picture: BoardPicture }) {
  const { model, fieldId } = picture;
  const t = useTranslations("lead.board");
  const place = { fieldId, dimensionId: null, clusterId: null };
  const { over, ...target } = useDropTarget(place);
  if (model.columns.length === 0 || model.inbox.length === 0) return null;
  return (
    <Inbox
      title={t("withoutDimension")}
      note={t("inboxCount", { count: model.inbox.length })}
      actions={<Here place={place} at="inbox" />}
      data-over={over ? "" : undefined}
      {...target}
    >
      <Cards items={model.inbox} picture={picture} />
    </Inbox>
  );
}

function Column({ column, picture }: { column: BoardColumnModel; picture: BoardPicture }) {
  const t = useTranslations("lead.board");
  const [all, setAll] = useState(false);
  const place = { fieldId: picture.fieldId, dimensionId: column.dimension?.id ?? null, clusterId: null };
  const target = useDropTarget(place);
  const shown = all ? column.items : column.items.slice(0, shownInColumn);
  const rest = column.items.length - shown.length;
  return (
    <BoardColumn title={column.dimension?.title ?? t("withoutDimension")} count={column.count} {...target}>
      <Here place={place} at="column" />
      {column.bundles.map((bundle) => (
        <OneBundle key={bundle.cluster.id} bundle={bundle} picture={picture} />
      ))}
      {shown.length > 0 && (
        <ul>
          <Cards items={shown} picture={picture} />
        </ul>
      )}
      {rest > 0 && (
        <button type="button" className="bundle-rest" onClick={() => setAll(true)}>
          {t("rest", { count: rest })}
        </button>
      )}
    </BoardColumn>
  );
}

function OneBundle({ bundle, picture }: { bundle: BoardBundle; picture: BoardPicture }) {
  const { cluster, items, count } = bundle;
  const t = useTranslations("lead.board");
  const { ask } = useDesk();
  const [all, setAll] = useState(false);
  const place = { fieldId: cluster.fieldId, dimensionId: cluster.dimensionId, clusterId: cluster.id };
  const target = useDropTarget(place);
  const shown = all ? items : items.slice(0, shownInBundle);
  return (
    <Bundle
      className="relative"
      title={cluster.title}
      count={count}
      rest={items.length - shown.length}
      onRest={() => setAll(true)}
      data-spotlight={picture.spotlight?.id === cluster.id ? "" : undefined}
      actions={
        <>
          <Here place={place} at="bundle" />
          <button
            type="button"
            className="min-h-[24px] text-[0.875rem] font-[650] underline underline-offset-2"
            aria-label={t("changeBundle", { title: cluster.title })}
            onClick={() => ask({ kind: "bundle", id: cluster.id })}
          >
            {t("change")}
          </button>
        </>
      }
      {...target}
    >
      <Cards items={shown} picture={picture} />
    </Bundle>
  );
}
