import * as v from "valibot";
import { voteSettings } from "#activities/vote/activity.ts";
import type { Command } from "#domain/commands.ts";
import { type Activity, maximumCardLength } from "#domain/records.ts";
import { agenda } from "#e2e/support/workshop-driver.ts";
import type { ReplyReason } from "#protocol/messages.ts";
import type { RehearsedHall } from "./hall.ts";
import { subjectsFor } from "./subjects-for.ts";
import type { Phone } from "./phone.ts";

/** What people try that they may not, each with the reason that they must be given. */
export async function tryWhatIsForbidden(hall: RehearsedHall, phone: Phone): Promise<void> {
  const [open, foreign] = [hall.lead.client.view.get("stage", "stage")?.activityId, foreignCard(hall, phone)];
  const steps = agenda(hall.lead.client);
  const planned = steps.find(({ id, type }) => type === "collect" && !hall.lead.client.view.get("step", id));
  const closed = (type: string) =>
    steps.find(
      (step) => step.type === type && hall.lead.client.view.get("step", step.id)?.status === "closed",
    );
  const write = (activityId: string, text: string): Command => ({
    type: "activity",
    activityId,
    command: { do: "write", text, fieldId: null, dimensionId: null },
  });
  const tries: [Command, ReplyReason][] = [
    [{ type: "step.next" }, "forbidden"],
    [{ type: "undo" }, "forbidden"],
    [{ type: "board.split", cardId: foreign ?? "nothing" }, "forbidden"],
  ];
  if (open) {
    tries.push(
      [write(open, "  \n "), "empty"],
      [write(open, "zu lang ".repeat(maximumCardLength / 8 + 1)), "too-long"],
    );
    if (foreign) {
      const command = { do: "reword", cardId: foreign, text: "Das habe ich nie geschrieben" };
      tries.push([{ type: "activity", activityId: open, command }, "foreign-card"]);
    }
  }
  if (planned) tries.push([write(planned.id, "Das kommt erst später"), "step-not-open"]);
  const rated = closed("rate");
  if (rated) {
    const command = { do: "rate", subjectId: foreign ?? "nothing", marks: { "0": 5 } };
    tries.push([{ type: "activity", activityId: rated.id, command }, "step-closed"]);
  }
  for (const [command, mustBeRefused] of tries) await hall.ledger.send(phone, command, { mustBeRefused });
}

/** One dot for each of twenty subjects is too much; and after the end one dot is. */
export async function tryToVote(
  hall: RehearsedHall,
  phone: Phone,
  activity: Activity,
  reason: ReplyReason,
): Promise<void> {
  const subjects = subjectsFor(phone, activity, v.parse(voteSettings, activity.settings)).slice(0, 20);
  const dots = Object.fromEntries(subjects.map(({ id }) => [id, 1]));
  const command = { do: "cast", dots, ballotKey: phone.ballotKey(activity.id) };
  await hall.ledger.send(
    phone,
    { type: "activity", activityId: activity.id, command },
    { mustBeRefused: reason },
  );
}

/** A card of the open step that certainly somebody else has written, and will not take back. */
function foreignCard(hall: RehearsedHall, phone: Phone): string | null {
  const stage = hall.lead.client.view.get("stage", "stage");
  const cards = hall.lead.client.view.all("card").filter((card) => card.activityId === stage?.activityId);
  const foreign = new Set<unknown>();
  for (const { participantId, answer } of hall.ledger.entries)
    if (participantId !== phone.participantId && answer?.reply.ok) foreign.add(answer.reply.result.cardId);
  return cards.find(({ id, text }) => foreign.has(id) && !hall.regretted.has(text))?.id ?? null;
}
