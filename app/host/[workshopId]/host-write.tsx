"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardFields } from "#components/live/staff/card-fields.tsx";
import { useCardForm } from "#components/live/staff/card-form.ts";
import type { Activity, Step, TableGroup } from "#domain/records.ts";

interface HostWriteProps {
  activity: Activity;
  step: Step;
  table: TableGroup | undefined;
  written: number;
}

/** Cards for people without a phone, one after another; the words stay until the server has them. */
export function HostWrite({ activity, step, table, written }: HostWriteProps) {
  const t = useTranslations("lead.write");
  const form = useCardForm(activity, table?.fieldId ?? null, activity.scope !== "one-card-per-table");
  const settings = activity.settings as { dimensions?: string } | null;
  const hasCard = activity.scope === "one-card-per-table" && written > 0;
  const shut =
    step.status === "planned"
      ? "planned"
      : step.frozen
        ? "frozen"
        : step.status === "closed"
          ? "closed"
          : null;
  return (
    <section className="grid content-start gap-3 border-b-2 border-ink bg-white px-[18px] py-4 min-[980px]:m-[18px] min-[980px]:border-2">
      <h2 className="text-[1.125rem]">
        {t(activity.scope === "one-card-per-table" ? "titleTable" : "title")}
      </h2>
      {hasCard ? (
        <p>{t("hasCard")}</p>
      ) : (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void form.send();
          }}
        >
          <CardFields
            form={form}
            dimensions={settings?.dimensions !== "none"}
            fields={table?.fieldId === null}
          />
          {shut && <p className="font-[650]">{t(`shut.${shut}`)}</p>}
          <Button variant="first" type="submit" disabled={form.text.trim() === "" || form.busy}>
            {form.busy ? t("sending") : t("send")}
          </Button>
        </form>
      )}
      <p role="status" className="min-h-[1.3em] font-[650]">
        {form.sent > 0 ? t("sent", { count: form.sent }) : ""}
      </p>
    </section>
  );
}
