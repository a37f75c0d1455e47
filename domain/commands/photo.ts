import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import { storyOf, textRight } from "../pen.ts";
import { withoutMetadata } from "../picture-bytes.ts";
import type { Photo } from "../records.ts";
import { put, type ReadonlyState, remove } from "../state.ts";
import { cleanText } from "../text.ts";
import { pictureType } from "./logo.ts";
import { recordId, shortText } from "./schemas.ts";

export const maximumPhotoBytes = 1024 * 1024;
export const maximumPhotos = 4;

const data = v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil(maximumPhotoBytes / 3) * 4));

/** Photographs of a story: by those who may write on it, each with words for those who do not see it. */
export const photoCommands = [
  v.strictObject({ type: v.literal("photo.add"), cardId: recordId, alt: shortText, data }),
  v.strictObject({ type: v.literal("photo.describe"), photoId: recordId, alt: shortText }),
  v.strictObject({ type: v.literal("photo.remove"), photoId: recordId }),
  v.strictObject({ type: v.literal("photo.hide"), photoId: recordId, reason: shortText }),
  v.strictObject({ type: v.literal("photo.show"), photoId: recordId }),
] as const;

export type PhotoCommand = v.InferOutput<(typeof photoCommands)[number]>;

export function decidePhoto(
  state: ReadonlyState,
  actor: Actor,
  command: PhotoCommand,
  environment: Environment,
): Decision {
  if (actor.role === "organiser" || actor.role === "wall" || actor.role === "server") return refuse("forbidden");
  const isLeads = command.type === "photo.hide" || command.type === "photo.show";
  if (isLeads && actor.role !== "facilitator") return refuse("forbidden");
  if (command.type === "photo.add") return add(state, actor, command, environment);
  const photo = state.tables.photo.get(command.photoId);
  if (!photo) return refuse("not-found");
  if (!mayWrite(state, actor, photo.cardId)) return refuse("foreign-card");
  switch (command.type) {
    case "photo.describe":
      return { ok: true, changes: [put(state, { ...photo, alt: command.alt })] };
    case "photo.remove":
      return { ok: true, changes: [remove(state, "photo", photo.id)], erase: [photo.id] };
    case "photo.hide":
      return { ok: true, changes: [put(state, { ...photo, hiddenReason: cleanText(command.reason) })] };
    case "photo.show":
      return { ok: true, changes: [put(state, { ...photo, hiddenReason: null })] };
  }
}

function add(
  state: ReadonlyState,
  actor: Actor,
  { cardId, alt, data: sent }: Extract<PhotoCommand, { type: "photo.add" }>,
  environment: Environment,
): Decision {
  const story = storyOf(state, cardId);
  if (!story) return refuse("not-found");
  if (textRight(state, actor, story) !== "write") return refuse("foreign-card");
  const photos = [...state.tables.photo.values()].filter((photo) => photo.cardId === cardId);
  if (photos.length >= maximumPhotos) return refuse("too-many-photos");
  const mime = pictureType(sent);
  const bare = mime && withoutMetadata(sent);
  if (!mime || !bare) return refuse("not-a-picture");
  const photo: Photo = {
    kind: "photo",
    id: environment.newId(),
    activityId: story.activityId,
    cardId,
    tableId: story.tableId,
    alt,
    mime,
    data: bare,
    order: Math.max(0, ...photos.map(({ order }) => order)) + 1,
    hiddenReason: null,
  };
  return { ok: true, changes: [put(state, photo)], result: { photoId: photo.id } };
}

function mayWrite(state: ReadonlyState, actor: Actor, cardId: string): boolean {
  const story = storyOf(state, cardId);
  return story !== undefined && textRight(state, actor, story) === "write";
}
