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

/** The other screens of one kind of activity: each its own chunk, fetched where it is shown. */
export interface ActivityScreens {
  readonly wall: Loaded<WallScreenProps>;
  readonly lead: Loaded<ActivityScreenProps>;
  /** The organiser's form, under the title and the question that every step has. */
  readonly settings: Loaded<SettingsProps>;
  /** Who can work together; where there is only one way, nobody is asked. */
  readonly scopes: readonly Scope[];
}

export type ActivityTexts = Readonly<
  Record<string, Readonly<Record<Language, () => Promise<{ default: AbstractIntlMessages }>>>>
>;
