import * as v from "valibot";
import { collectSettings } from "#activities/collect/activity.ts";
import { influenceScale } from "#activities/influence/schemas.ts";
import { pauseSettings } from "#activities/pause/activity.ts";
import { rateSettings } from "#activities/rate/schemas.ts";
import { activityRules } from "#activities/rules.ts";
import { voteSettings } from "#activities/vote/activity.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Command } from "#domain/commands.ts";
import { tunnelScale } from "#activities/windtunnel/schemas.ts";
import { consistencyScale } from "#domain/consistency-matrix.ts";
import { judgingSettings } from "#domain/judging-settings.ts";
import type { Activity, Participant } from "#domain/records.ts";
import { type ReadonlyState, stageOf } from "#domain/state.ts";
import { isAskedAtTable } from "#domain/subjects.ts";
import { type Chance, chanceOf } from "#methods/chance.ts";
import { assuming, deriving } from "./deriving.ts";
import { marksFor, spreadDots } from "./judgements.ts";
import { judgingCells } from "./judging.ts";
import { type Act, type ActsByPerson, answering, type Scene } from "./scene.ts";
import { writing } from "./writing.ts";

export interface Simulation {
  readonly seed: number;
  /** The simulated people who have joined. */
  readonly people: readonly Participant[];
  /** With what somebody finds the own ballot again. */
  readonly ballotKey: (personId: string, activityId: string, round: number) => string;
}

/**
 * What everybody does in the step that is on the stage: the same seed, the same people and the same view give the same
 * acts. What is asked about is found by the product's own rules, as a phone shows it.
 */
export function actsInStep(view: ReadonlyState, { seed, people, ballotKey }: Simulation): ActsByPerson {
  const found = contextOf(view, activityRules, stageOf(view).activityId);
  if (!found || found.context.step.status === "planned") return new Map();
  const { activity, step } = found.context;
  const scene: Scene = {
    view,
    activity,
    round: step.round,
    minutes: step.minutes || activity.minutes,
    people,
    chance: (name) => chanceOf(seed, `${activity.id} ${step.round} ${name}`),
  };
  const subjects = found.rules.subjects?.(found.context, step.round) ?? [];
  const askedOf = ({ tableId }: Participant) =>
    subjects.filter((subject) => isAskedAtTable(view, activity, subject, tableId)).map(({ id }) => id);
  switch (activity.type) {
    case "collect":
      return writing(scene, v.parse(collectSettings, activity.settings));
    case "rate":
      return rating(scene, v.parse(rateSettings, activity.settings), askedOf);
    case "review":
      return reviewing(scene, askedOf);
    case "vote":
      return voting(scene, v.parse(voteSettings, activity.settings), askedOf, ballotKey);
    case "assume":
      return assuming(scene);
    case "derive":
      return deriving(scene);
    case "influence":
      return byPhones(activity) ? judgingCells(scene, influenceScale) : new Map();
    case "consistency":
      return byPhones(activity) ? judgingCells(scene, consistencyScale) : new Map();
    case "windtunnel":
      return judgingCells(scene, tunnelScale);
    case "pause":
      return v.parse(pauseSettings, activity.settings).occasion === "break" ? moving(scene) : new Map();
    default:
      return new Map();
  }
}

/** Agreement alone: what somebody objects to nobody can make up. */
function reviewing(scene: Scene, askedOf: AskedOf): ActsByPerson {
  return ofEach(scene, (person, chance) =>
    askedOf(person).map((subjectId) => ({
      key: `review-${subjectId}`,
      at: (0.05 + chance.next() * 0.8) * scene.minutes,
      command: answering(scene.activity, {
        do: "agree",
        subjectId,
        agreement: chance.flip(0.1) ? null : chance.whole(2, 5),
      }),
    })),
  );
}
/** Where tables fill the matrix, it is their hosts who do it, and nobody plays them. */
const byPhones = ({ settings }: Activity) => v.parse(v.object(judgingSettings), settings).by === "phones";

type AskedOf = (person: Participant) => string[];

/** Ten minutes are enough for so many subjects. */
const subjectsPerPerson = { from: 6, to: 10 };

function rating(scene: Scene, settings: v.InferOutput<typeof rateSettings>, askedOf: AskedOf): ActsByPerson {
  const { activity, minutes } = scene;
  // The room has an opinion of each card, so that the result is no cloud in the middle.
  const leaningOf = (subjectId: string) => {
    const chance = scene.chance(`leaning ${subjectId}`);
    const marks = settings.scales.map(() => 1 + chance.next() * (settings.steps - 1));
    return (scale: number) => marks[scale] ?? 1;
  };
  return ofEach(scene, (person, chance) =>
    chance
      .shuffled(askedOf(person))
      .slice(0, chance.whole(subjectsPerPerson.from, subjectsPerPerson.to))
      .flatMap((subjectId) => {
        const at = (0.05 + chance.next() * 0.8) * minutes;
        return marksFor(settings, chance, leaningOf(subjectId)).map((marks, index) => ({
          key: `rate-${subjectId}-${index}`,
          at: at + index * 0.1,
          command: answering(activity, { do: "rate", subjectId, marks }),
        }));
      }),
  );
}

/** Within a minute or two; a few change their mind, a few abstain. */
function voting(
  scene: Scene,
  settings: v.InferOutput<typeof voteSettings>,
  askedOf: AskedOf,
  ballotKey: Simulation["ballotKey"],
): ActsByPerson {
  const { activity, minutes, round } = scene;
  return ofEach(scene, (person, chance) => {
    const asked = askedOf(person);
    if (asked.length === 0 || chance.flip(0.04)) return [];
    const cast = (key: string, at: number): Act => ({
      key,
      at,
      command: answering(activity, {
        do: "cast",
        dots: spreadDots(asked, settings, chance),
        ...(settings.secret && { ballotKey: ballotKey(person.id, activity.id, round) }),
      }),
    });
    const first = cast("vote", (0.05 + chance.next() * 0.5) * minutes);
    return chance.flip(0.15) ? [first, cast("vote-again", (0.6 + chance.next() * 0.25) * minutes)] : [first];
  });
}

/** After a break a few sit down elsewhere. */
function moving(scene: Scene): ActsByPerson {
  const tables = [...scene.view.tables.table.keys()];
  return ofEach(scene, ({ tableId }, chance) => {
    const others = tables.filter((id) => id !== tableId);
    if (others.length === 0 || !chance.flip(0.05)) return [];
    const command: Command = { type: "participant.move", tableId: chance.pick(others) };
    return [{ key: "move", at: (0.3 + chance.next() * 0.5) * scene.minutes, command }];
  });
}

function ofEach(scene: Scene, acts: (person: Participant, chance: Chance) => readonly Act[]): ActsByPerson {
  return new Map(scene.people.map((person) => [person.id, acts(person, scene.chance(person.id))]));
}
