import type { PreviewScreen } from "#components/live/preview/preview-records.ts";
import type { Language } from "#domain/records.ts";

export type Projector = "1920x1080" | "1024x768";

/** What is wanted of the preview. */
export interface PreviewWish {
  readonly screen: PreviewScreen;
  readonly language: Language;
  readonly projector: Projector;
  /** "join", "lobby", or a step's id. */
  readonly at: string;
  readonly samples: boolean;
}

/** A step to be looked at, with the time that it begins. */
export interface StepChoice {
  readonly id: string;
  readonly label: string;
}
