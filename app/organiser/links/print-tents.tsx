"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import type { Workshop } from "#domain/records.ts";
import type { WorkshopLinks } from "#protocol/http.ts";
import { TableTent, type TentSize } from "./table-tent.tsx";

interface PrintTentsProps {
  workshop: Workshop;
  links: WorkshopLinks;
  origin: string;
  onPrint: () => void;
}

/** One card to stand on each table. They are on the page only while they are being printed. */
export function PrintTents({ workshop, links, origin, onPrint }: PrintTentsProps) {
  const t = useTranslations("organiser.print");
  const [size, setSize] = useState<TentSize>("a5");
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    const root = document.documentElement;
    const done = () => setPrinting(false);
    root.dataset.printing = "tents";
    window.addEventListener("afterprint", done);
    // Some phones print later and never say when they are done.
    const focused = () => setTimeout(done, 500);
    const timer = setTimeout(() => {
      window.print();
      window.addEventListener("focus", focused, { once: true });
    }, 100);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", done);
      window.removeEventListener("focus", focused);
      delete root.dataset.printing;
    };
  }, [printing]);
  return (
    <div className="org-stack">
      <h3 className="org-h3">{t("head")}</h3>
      <p className="org-hint">{t("hint")}</p>
      <ChoiceTiles
        legend={t("size")}
        name="tent-size"
        value={size}
        onChange={(next) => setSize(next as TentSize)}
        options={[
          { value: "a5", label: t("a5"), note: t("a5Note") },
          { value: "a6", label: t("a6"), note: t("a6Note") },
        ]}
      />
      <p>
        <Button
          aria-disabled={links.tables.length === 0 || undefined}
          onClick={() => {
            if (links.tables.length === 0) return;
            onPrint();
            setPrinting(true);
          }}
        >
          {t("print")}
        </Button>
      </p>
      {printing &&
        createPortal(
          <div className={`tents tents-${size}`}>
            {links.tables.map((table) => (
              <TableTent key={table.tableId} table={table} workshop={workshop} origin={origin} />
            ))}
          </div>,
          document.body,
        )}
    </div>
  );
}
