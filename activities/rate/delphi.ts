import type { Response } from "#domain/records.ts";
import { feedbackOf } from "#methods/feedback.ts";
import { type Context, responsesOf } from "./given.ts";
import { marksOf } from "./schemas.ts";

type Told = Record<string, number | null>;

/**
 * Where the others stand, for one who has answered: `<scale>.n` and, from five answers on, `<scale>.median`,
 * `<scale>.q1` and `<scale>.q3`, for each scale that the own answer (`own`, not stored yet or stored) says something to.
 */
export function feedbackFor(context: Context, own: Response): Told {
  const { state, activity } = context;
  const others = responsesOf(state, activity.id, own.round).filter(
    ({ id, subjectId }) => id !== own.id && subjectId === own.subjectId,
  );
  const told: Told = {};
  for (const [scale, mark] of Object.entries(marksOf(own))) {
    const key = scale as "0" | "1";
    const answers = [...others, own].flatMap((response) => marksOf(response)[key] ?? []);
    const feedback = feedbackOf(answers, mark);
    told[`${key}.n`] = answers.length;
    if (!feedback) continue;
    told[`${key}.median`] = feedback.median;
    told[`${key}.q1`] = feedback.q1;
    told[`${key}.q3`] = feedback.q3;
  }
  return told;
}
