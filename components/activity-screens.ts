import type { ComponentType } from "react";
import type { AbstractIntlMessages } from "use-intl";
import type { Activity, Language, Scope, Step } from "#domain/records.ts";
import type { SettingsProps } from "./organiser/settings-props.ts";

/** What every screen of an activity is given; the rest it asks of the live workshop. */
export interface ActivityScreenProps {
  readonly activity: Activity;
  readonly step: Step;
}

export interface WallScreenProps extends ActivityScreenProps {
  /** Counts from 0; turned by the lead. */
  readonly page: number;
  readonly onPages: (pages: number) => void;
}

type Loaded<P> = () => Promise<{ default: ComponentType<P> }>;

/** The phone's part of each kind of activity: each its own chunk, fetched in idle time after joining. */
export type PhoneScreens = Readonly<Record<string, Loaded<ActivityScreenProps>>>;

/** How a kind of activity is led: what the one large key does, and in which order. */
export interface Pace {
  /** Whether something stays covered until the facilitator shows it. */
  readonly covered: (settings: unknown) => boolean;
  /** Silent cards are revealed while the tables go on writing, results after the end. */
  readonly reveal: "while-open" | "after-end";
  /** Writing and voting end on their own, so that the room can look at it; listening ends by going on. */
  readonly endsFirst: boolean;
}

/** The other screens of one kind of activity: each its own chunk, fetched where it is shown. */
export interface ActivityScreens {
  readonly pace: Pace;
  readonly wall: Loaded<WallScreenProps>;
  readonly lead: Loaded<ActivityScreenProps>;
  /** What a table's host enters for somebody without a phone. */
  readonly guest?: Loaded<ActivityScreenProps>;
  /** What a table's host does in it, beside the table's board. */
  readonly host?: Loaded<ActivityScreenProps>;
  /** What a table's host counts on paper. */
  readonly paper?: Loaded<ActivityScreenProps>;
  /** The organiser's form, under the title and the question that every step has. */
  readonly settings: Loaded<SettingsProps>;
  /** Who can work together; where there is only one way, nobody is asked. */
  readonly scopes: readonly Scope[];
}

export type ActivityTexts = Readonly<
  Record<string, Readonly<Record<Language, () => Promise<{ default: AbstractIntlMessages }>>>>
>;
