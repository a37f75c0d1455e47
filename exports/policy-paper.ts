import type { FinishedRecord } from "./finished-record.ts";
import type { ExportDocument } from "./minutes.ts";
import { conditions, nextSteps, sources } from "./policy-paper/closing.ts";
import { futures } from "./policy-paper/futures.ts";
import { cover, glance, position } from "./policy-paper/opening.ts";
import { process } from "./policy-paper/process.ts";
import { recommendations } from "./policy-paper/recommendations.ts";
import { paperSource } from "./policy-paper/source.ts";
import { say } from "./policy-paper/words.ts";

/**
 * The first draft of the policy paper, filled from the finished chain: only what may be published, only words that
 * somebody typed, and the fixed ones of `policy-paper/words.ts`. Whoever edits it writes the sentences.
 */
export function policyPaper(record: FinishedRecord): ExportDocument {
  const source = paperSource(record);
  return {
    title: `${say.paper}: ${source.workshop.title}`,
    mark: say.draft,
    blocks: [
      ...cover(source),
      ...glance(source),
      ...position(source),
      ...process(source),
      ...futures(source),
      ...recommendations(source),
      ...conditions(source),
      ...nextSteps(source),
      ...sources(source),
    ],
  };
}
