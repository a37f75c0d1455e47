import type { Activity } from "#domain/records.ts";
import type { SubjectChoice } from "#domain/subjects.ts";
import type { Host, RehearsedHall } from "./hall.ts";
import { subjectsFor } from "./subjects-for.ts";

/** At some tables there are sticky dots on paper, too: the host counts them, corrects one number, takes one back. */
export async function countPaperDots(
  hall: RehearsedHall,
  activity: Activity,
  choice: SubjectChoice,
): Promise<void> {
  const round = hall.lead.client.view.get("step", activity.id)?.round ?? 1;
  const count = (host: Host, subjectId: string, dots: number) => {
    const command = { do: "tally", tableId: host.tableId, subjectId, dots };
    return hall.ledger.send(host, { type: "activity", activityId: activity.id, command }, { round });
  };
  for (const host of hall.hosts.filter(({ table }) => table % 3 === 0)) {
    const [first, second, third] = hall
      .chance(`paper at ${host.name}`)
      .shuffled(subjectsFor(host, activity, choice));
    if (first) await count(host, first.id, 4);
    if (first) await count(host, first.id, 5);
    if (second) await count(host, second.id, 3);
    if (!third) continue;
    await count(host, third.id, 1);
    await count(host, third.id, 0);
  }
}
