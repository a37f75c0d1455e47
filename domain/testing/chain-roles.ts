import type { Actor, Role } from "../actors.ts";
import { edda, ida, talgrund } from "./cast.ts";
import { doing, openHall } from "./hall.ts";

type ChainStep = "select" | "assume" | "derive";

/** The id of the step of a chain hall. */
export const chainStep = "nachtrag";

/** A day in which a step of the chain is open: a factor, a scenario, and what Edda has made in the step. */
export function chainHall(type: ChainStep) {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === chainStep
      ? ({
          ...record,
          type,
          scope: "everybody",
          settings: type === "select" ? { unit: "cards" } : {},
        } as const)
      : record,
  );
  const hall = openHall({ records });
  hall.open("still");
  const factor = hall.write(edda, "still", "Bus");
  const other = hall.write(edda, "still", "Arzt");
  hall.open("eine");
  const scenario = hall.write(edda, "eine", "Das Dorf 2035");
  hall.open(chainStep);
  const did = (actor: Actor, command: object) => hall.do(actor, doing(chainStep, command)).cardId;
  const made = {
    select: () => did(ida, { do: "pick", subjectIds: [factor] }),
    assume: () => did(edda, { do: "write", factorId: factor, text: "kommt er", direction: null }),
    derive: () => did(edda, { do: "write", text: "Rufbus", sources: [scenario] }),
  }[type]();
  return { hall, factor, other, scenario, cardId: String(made ?? "") };
}

type Scene = ReturnType<typeof chainHall>;
interface ChainRow {
  readonly type: ChainStep;
  readonly name: string;
  readonly may: readonly Role[];
  readonly command: (scene: Scene) => object;
}

const lead: readonly Role[] = ["facilitator"];
const atWork: readonly Role[] = ["facilitator", "host", "participant"];
const row = (
  type: ChainStep,
  name: string,
  may: readonly Role[],
  rest: (scene: Scene) => object,
): ChainRow => ({
  type,
  name,
  may,
  command: (scene) => ({ do: name, ...rest(scene) }),
});

/** Who may do what in the steps of the chain. */
export const chainRows: readonly ChainRow[] = [
  row("select", "pick", lead, ({ other }) => ({ subjectIds: [other] })),
  row("select", "unpick", lead, ({ factor }) => ({ subjectId: factor })),
  row("select", "place", lead, ({ factor }) => ({ subjectId: factor, at: 0 })),
  row("select", "reason", lead, ({ factor }) => ({ subjectId: factor, text: "viele Punkte" })),
  row("assume", "write", atWork, ({ factor }) => ({ factorId: factor, text: "geht er", direction: "down" })),
  row("assume", "reword", atWork, ({ cardId }) => ({ cardId, text: "kommt er bald" })),
  row("assume", "direct", atWork, ({ cardId }) => ({ cardId, direction: "up" })),
  row("assume", "withdraw", atWork, ({ cardId }) => ({ cardId })),
  row("derive", "write", atWork, ({ scenario }) => ({ text: "Dorfladen", sources: [scenario] })),
  row("derive", "reword", atWork, ({ cardId }) => ({ cardId, text: "Rufbus in jedes Dorf" })),
  row("derive", "complete", atWork, ({ cardId }) => ({ cardId, parts: { where: "im Tal" } })),
  row("derive", "withdraw", atWork, ({ cardId }) => ({ cardId })),
];
