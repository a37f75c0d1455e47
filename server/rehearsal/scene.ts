import type { Command } from "#domain/commands.ts";
import type { Activity, Participant } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { Chance } from "#methods/chance.ts";

/** Something that somebody does in a step, so many minutes after its beginning. */
export interface Act {
  /** Tells it from everything else that this person does in this round. */
  readonly key: string;
  readonly at: number;
  /** What is sent, or how to find out when the time has come; null for nothing. */
  readonly command: Command | ((view: ReadonlyState) => Command | null);
}

export type ActsByPerson = Map<string, readonly Act[]>;

/** What a step looks like to those who do something in it. */
export interface Scene {
  readonly view: ReadonlyState;
  readonly activity: Activity;
  readonly round: number;
  readonly minutes: number;
  readonly people: readonly Participant[];
  /** A row of decisions for each name. */
  readonly chance: (name: string) => Chance;
}

/** What somebody answers in a step. */
export const answering = ({ id }: Pick<Activity, "id">, command: object): Command => ({
  type: "activity",
  activityId: id,
  command,
});
