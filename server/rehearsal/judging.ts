import type { Command } from "#domain/commands.ts";
import { judgementIn } from "#domain/judgements.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { Chance } from "#methods/chance.ts";
import { SECONDS_PER_JUDGEMENT } from "#methods/share-of-judgements.ts";
import { type Act, type ActsByPerson, answering, type Scene } from "./scene.ts";

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** How often somebody says "weiß nicht" of a pair. */
const unsure = 0.08;

/**
 * One pair after the other, as long as the step gives one. Which pair it is stands in the view only when the time has come:
 * the rules assign it.
 */
export function judgingCells(scene: Scene, scale: Scale): ActsByPerson {
  const pause = SECONDS_PER_JUDGEMENT / 60;
  // The room has an opinion of each pair, so that the result is no cloud in the middle.
  const leaningOf = (cell: string) => scene.chance(`leaning ${cell}`).whole(scale.from, scale.to);
  return new Map(
    scene.people.map(({ id }) => {
      const chance = scene.chance(id);
      const acts: Act[] = [];
      for (let at = (0.02 + chance.next() * 0.2) * scene.minutes; at < 0.9 * scene.minutes; ) {
        const value = judgedBy(chance, scale);
        const command = (view: ReadonlyState) => nextWord(view, scene, id, (cell) => value(leaningOf(cell)));
        acts.push({ key: `judge-${acts.length}`, at, command });
        at += pause * (0.6 + chance.next() * 0.8);
      }
      return [id, acts];
    }),
  );
}

/** How far from the room's opinion this answer lies, decided before the pair is known. */
function judgedBy(chance: Chance, { from, to }: Scale): (leaning: number) => number | null {
  const isUnsure = chance.flip(unsure);
  const off = chance.whole(-1, 1);
  return (leaning) => (isUnsure ? null : Math.max(from, Math.min(to, leaning + off)));
}

/** Asks for the first pair, then judges the one at hand; nothing once the own share is done. */
function nextWord(
  view: ReadonlyState,
  { activity, round }: Scene,
  personId: string,
  answerOf: (cell: string) => number | null,
): Command | null {
  const own = [...view.tables.response.values()].filter(
    (one) => one.activityId === activity.id && one.round === round && one.participantId === personId,
  );
  const atHand = own.find((one) => judgementIn(one).value === undefined)?.subjectId;
  if (atHand !== undefined)
    return answering(activity, { do: "judge", cell: atHand, value: answerOf(atHand) });
  return own.length === 0 ? answering(activity, { do: "next" }) : null;
}
