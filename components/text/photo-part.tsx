"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { maximumPhotos } from "#domain/commands/photo.ts";
import type { PhotoView } from "#domain/view.ts";
import { Button } from "../button.tsx";
import { photoPath, usePhotos } from "../live/photos.ts";
import { useSend } from "../live/use-workshop.tsx";
import { LineField } from "../text-field.tsx";
import { useUpload } from "./use-upload.ts";

/** The photographs of a story: a file, words for those who do not see it, and off it goes. */
export function PhotoPart({ workshopId, cardId, role, writes }: { workshopId: string; cardId: string; role: string; writes: boolean }) {
  const t = useTranslations("text.photos");
  const photos = usePhotos(cardId);
  if (!writes && photos.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="phone-section">
        <span>{t("title")}</span>
        <span>{photos.length}</span>
      </h2>
      <ul className="grid gap-3">
        {photos.map((photo) => (
          <Shown key={photo.id} photo={photo} workshopId={workshopId} writes={writes} />
        ))}
      </ul>
      {writes && photos.length < maximumPhotos && (
        <AddPhoto key={photos.length} workshopId={workshopId} cardId={cardId} role={role} />
      )}
    </section>
  );
}

function Shown({ photo, workshopId, writes }: { photo: PhotoView; workshopId: string; writes: boolean }) {
  const t = useTranslations("text.photos");
  const send = useSend();
  return (
    <li className="grid gap-1 border-2 border-ink bg-white p-2">
      {/* biome-ignore lint/performance/noImgElement: the server's own bytes, made small before they came */}
      <img className="max-h-[40vh] w-full object-contain" src={photoPath(workshopId, photo.id)} alt={photo.alt} />
      <p>{photo.alt}</p>
      {writes && (
        <Button variant="quiet" onClick={() => void send({ type: "photo.remove", photoId: photo.id })}>
          {t("remove")}
        </Button>
      )}
    </li>
  );
}

function AddPhoto({ workshopId, cardId, role }: { workshopId: string; cardId: string; role: string }) {
  const t = useTranslations("text.photos");
  const refusals = useTranslations("refusals");
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState("");
  const { upload, busy, refused } = useUpload(workshopId, cardId, role);
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (file && alt.trim() !== "") void upload(file, alt.trim());
      }}
    >
      <label className="grid gap-1">
        <span className="field-label">{t("choose")}</span>
        <input type="file" accept="image/jpeg,image/png" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </label>
      {file && (
        <>
          <LineField label={t("alt")} hint={t("altHint")} maxLength={160} value={alt} onChange={setAlt} />
          <p className="field-hint">{t("consent")}</p>
          <Button type="submit" busy={busy} disabled={busy || alt.trim() === ""}>
            {t(busy ? "sending" : "add")}
          </Button>
        </>
      )}
      {refused && <p role="alert">{refusals(refused)}</p>}
    </form>
  );
}
