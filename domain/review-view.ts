import { contextOf, type RulesRegistry } from "./activity-rules.ts";
import type { Audience } from "./actors.ts";
import type { Card, Circle, Step } from "./records.ts";
import { type ReadonlyState, workshopOf } from "./state.ts";
import type { SharedView, Viewer } from "./view.ts";
import { cardView } from "./view-records.ts";

type Reviewing = Extract<Audience, { role: "review" }>;

/** What somebody sees who came by a link: what the review asks about, and of the workshop its name and its fields. */
export function reviewViewer(
  state: ReadonlyState,
  { activityId, round }: Reviewing,
  registry: RulesRegistry,
): Viewer {
  const found = contextOf(state, registry, activityId);
  const subjects = found?.rules.subjects?.(found.context, round) ?? [];
  const asked = new Set(subjects.map(({ id }) => id));
  return {
    record(key): SharedView | null {
      const colon = key.indexOf(":");
      const [kind, id] = [key.slice(0, colon), key.slice(colon + 1)];
      switch (kind) {
        case "workshop":
          // With the code one could join.
          return { ...workshopOf(state), joinCode: "" };
        case "field":
          return state.tables.field.get(id) ?? null;
        case "activity":
          return id === activityId ? (state.tables.activity.get(id) ?? null) : null;
        case "step": {
          const step = id === activityId ? state.tables.step.get(id) : undefined;
          return step ? ofCircle(step, round) : null;
        }
        case "card": {
          const card = state.tables.card.get(id);
          const inBundle = card?.clusterId != null && asked.has(card.clusterId) && stands(card);
          if (!card || !(asked.has(id) || inBundle)) return null;
          const { sources: _, ...view } = cardView(card);
          // A bundle that is not asked about would hide the card behind it.
          return inBundle ? view : { ...view, clusterId: null };
        }
        case "cluster":
          return asked.has(id) ? (state.tables.cluster.get(id) ?? null) : null;
        default:
          return null;
      }
    },
    derived: () => [],
  };
}

const stands = ({ status, held, mergedInto }: Card) => status === "visible" && !held && mergedInto === null;

/** Other circles are none of theirs. */
function ofCircle(step: Step, round: number): Step {
  const circle: Circle | undefined = step.circles?.[round];
  return { ...step, circles: circle ? { [round]: circle } : {} };
}
