"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { logoPath, useLogos } from "#components/live/funding-notice.tsx";
import { useSend } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { SelectLine, TextLine } from "#components/organiser/lines.tsx";
import type { Command } from "#domain/commands.ts";
import type { Refused } from "#protocol/http.ts";
import { moved } from "./list-moves.ts";
import { RowButtons } from "./parts/row-buttons.tsx";
import { Part, Unarchived } from "./section/section.tsx";

const mostBytes = 300 * 1024;

/** Logos of funders and organisers: one file and the words for those who do not see it. */
export function LogosSection({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser.logos");
  const refusals = useTranslations("refusals");
  const logos = useLogos();
  const send = useSend();
  const file = useRef<HTMLInputElement>(null);
  const [alt, setAlt] = useState("");
  const [use, setUse] = useState("funding");
  const [wrong, setWrong] = useState<string | null>(null);
  const tell = async (command: Command) => {
    const reply = await send(command);
    setWrong(reply.ok ? null : refusals(reply.reason));
  };
  const upload = async (event: FormEvent) => {
    event.preventDefault();
    const picture = file.current?.files?.[0];
    if (!picture) return setWrong(t("noFile"));
    if (picture.size > mostBytes) return setWrong(t("tooLarge"));
    if (alt.trim() === "") return setWrong(t("noWords"));
    const said = new URLSearchParams({ use, alt });
    const refused = await put(`/api/workshops/${workshopId}/logos?${said}`, picture);
    setWrong(refused === "too-large" ? t("tooLarge") : refused && refusals(refused));
    if (refused) return;
    setAlt("");
    if (file.current) file.current.value = "";
  };
  const ids = logos.map(({ id }) => id);
  return (
    <Part id="logos" hint={t("hint")}>
      <Unarchived>
        <ol className="org-rows">
          {logos.map(({ id, alt: words, use: where }, index) => (
            <li key={id} className="org-row">
              {/* biome-ignore lint/performance/noImgElement: a logo needs no optimiser */}
              <img className="funding-logo" src={logoPath(workshopId, id)} alt={words} />
              <input
                key={words}
                className="field"
                aria-label={t("altOf", { name: words })}
                maxLength={160}
                defaultValue={words}
                onBlur={({ target }) => {
                  const next = target.value.trim();
                  if (next === "") target.value = words;
                  else if (next !== words)
                    void tell({ type: "logo.change", logoId: id, use: where, alt: next });
                }}
              />
              <RowButtons
                id={`logo-row-${id}`}
                name={words}
                onUp={
                  index > 0
                    ? () => void tell({ type: "logo.order", logoIds: moved(ids, index, index - 1) })
                    : undefined
                }
                onDown={
                  index < ids.length - 1
                    ? () => void tell({ type: "logo.order", logoIds: moved(ids, index, index + 1) })
                    : undefined
                }
                onRemove={() => void tell({ type: "logo.remove", logoId: id })}
              />
            </li>
          ))}
        </ol>
        <form className="org-stack" onSubmit={(event) => void upload(event)}>
          <label className="field-label" htmlFor="logo-file">
            {t("file")}
          </label>
          <input ref={file} id="logo-file" className="field" type="file" accept="image/png,image/jpeg" />
          <TextLine
            id="logo-alt"
            label={t("alt")}
            hint={t("altHint")}
            maxLength={160}
            value={alt}
            onChange={setAlt}
          />
          <SelectLine
            id="logo-use"
            label={t("use")}
            value={use}
            onChange={setUse}
            options={["funding", "organisation"].map((value) => ({ value, label: t(value) }))}
          />
          {wrong && <Notice kind="error" live title={wrong} />}
          <p>
            <Button type="submit">{t("add")}</Button>
          </p>
        </form>
      </Unarchived>
    </Part>
  );
}

/** Sends a file as it is; the reason when it was refused, or null. */
async function put(path: string, picture: File): Promise<Refused["refused"] | "offline" | null> {
  try {
    const answer = await fetch(path, { method: "POST", credentials: "same-origin", body: picture });
    return answer.ok ? null : ((await answer.json()) as Refused).refused;
  } catch {
    return "offline";
  }
}
