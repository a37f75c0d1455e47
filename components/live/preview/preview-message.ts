import * as v from "valibot";

/** What the organiser's page tells a preview: the plan as it is being typed, saved or not. */
export const previewKind = "weitblick.preview";
/** What a preview says when it has come up. */
export const readyKind = "weitblick.preview.ready";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const text = v.pipe(v.string(), v.maxLength(5000));
const localText = v.object({ de: text, simple: v.optional(text), en: v.optional(text) });
// What is no number while somebody types must not take the picture away.
const number = (instead: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)), instead);
const named = v.object({ id, title: text });

export const previewMessage = v.object({
  kind: v.literal(previewKind),
  workshopId: id,
  joinCode: text,
  details: v.object({
    title: text,
    client: text,
    place: text,
    date: text,
    startsAt: text,
    horizonYear: number(2035),
    question: localText,
    funding: text,
  }),
  fields: v.array(v.object({ id, title: text, dimensions: v.array(named) })),
  tables: v.array(v.object({ id, fieldId: v.nullable(id), capacity: number(12) })),
  sectors: v.array(named),
  agenda: v.array(
    v.object({
      id,
      title: localText,
      activities: v.array(
        v.object({
          id,
          type: text,
          title: localText,
          prompt: localText,
          minutes: number(10),
          scope: v.picklist(["everybody", "table", "one-card-per-table"]),
          settings: v.record(v.string(), v.unknown()),
        }),
      ),
    }),
  ),
  logos: v.array(
    v.object({
      kind: v.literal("logo"),
      id,
      use: v.picklist(["funding", "organisation"]),
      alt: text,
      order: v.number(),
    }),
  ),
  /** Where the day stands: before joining, in the lobby, or at a step. */
  show: v.variant("at", [
    v.object({ at: v.literal("join") }),
    v.object({ at: v.literal("lobby") }),
    v.object({ at: v.literal("step"), activityId: id }),
  ]),
  /** Words of cards that show how it will look; none for the empty board. */
  samples: v.pipe(v.array(text), v.maxLength(20)),
  /** Where phones will join. */
  origin: v.nullable(text),
});

export type PreviewMessage = v.InferOutput<typeof previewMessage>;

/** Whether a message comes from the organiser's own page, and what it says; null for everything else. */
export function readPreview(
  event: Pick<MessageEvent<unknown>, "origin" | "data">,
  own: string,
): PreviewMessage | null {
  if (event.origin !== own) return null;
  const parsed = v.safeParse(previewMessage, event.data);
  return parsed.success ? parsed.output : null;
}
