import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import type { Logo } from "../records.ts";
import { type Change, put, type ReadonlyState, remove } from "../state.ts";
import { recordId, shortText } from "./schemas.ts";

export const maximumLogoBytes = 300 * 1024;
export const maximumLogos = 8;

const use = v.picklist(["funding", "organisation"]);
/** Base64 of the largest picture. */
const data = v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil(maximumLogoBytes / 3) * 4));

/** The pictures of those who pay or organise. Their bytes come over http; what is said about them, over the socket. */
export const logoCommands = [
  v.strictObject({ type: v.literal("logo.add"), use, alt: shortText, data }),
  v.strictObject({ type: v.literal("logo.change"), logoId: recordId, use, alt: shortText }),
  v.strictObject({ type: v.literal("logo.order"), logoIds: v.pipe(v.array(recordId), v.maxLength(maximumLogos)) }),
  v.strictObject({ type: v.literal("logo.remove"), logoId: recordId }),
] as const;

export type LogoCommand = v.InferOutput<(typeof logoCommands)[number]>;

/** What a file is by its first bytes, never by its name; null for all that is not shown, SVG above all. */
export function pictureType(base64: string): Logo["mime"] | null {
  // 89 50 4E 47 0D 0A 1A and FF D8 FF, as base64 writes them.
  if (base64.startsWith("iVBORw0KGg")) return "image/png";
  return base64.startsWith("/9j/") ? "image/jpeg" : null;
}

export const logosInOrder = <T extends { readonly order: number; readonly id: string }>(logos: Iterable<T>): T[] =>
  [...logos].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Adds, describes, orders and removes logos. */
export function decideLogo(
  state: ReadonlyState,
  actor: Actor,
  command: LogoCommand,
  environment: Environment,
): Decision {
  if (actor.role !== "organiser") return refuse("forbidden");
  const logos = state.tables.logo;
  switch (command.type) {
    case "logo.add": {
      const mime = pictureType(command.data);
      if (!mime) return refuse("not-a-picture");
      if (logos.size >= maximumLogos) return refuse("too-many-logos");
      const order = Math.max(0, ...[...logos.values()].map((logo) => logo.order)) + 1;
      const { use, alt, data } = command;
      const logo: Logo = { kind: "logo", id: environment.newId(), use, alt, mime, data, order };
      return { ok: true, changes: [put(state, logo)], result: { logoId: logo.id } };
    }
    case "logo.change": {
      const logo = logos.get(command.logoId);
      if (!logo) return refuse("not-found");
      return { ok: true, changes: [put(state, { ...logo, use: command.use, alt: command.alt })] };
    }
    case "logo.order": {
      const wanted = new Set(command.logoIds);
      if (wanted.size !== logos.size || command.logoIds.length !== logos.size) return refuse("changed-since");
      const changes: Change[] = [];
      for (const [index, id] of command.logoIds.entries()) {
        const logo = logos.get(id);
        if (!logo) return refuse("changed-since");
        if (logo.order !== index + 1) changes.push(put(state, { ...logo, order: index + 1 }));
      }
      return { ok: true, changes };
    }
    case "logo.remove":
      if (!logos.has(command.logoId)) return refuse("not-found");
      return { ok: true, changes: [remove(state, "logo", command.logoId)] };
  }
}
