import { randomId } from "#components/live/random-id.ts";
import { keyFactorsOf } from "#domain/key-factors.ts";
import type { Activity, Polarity, StoryForm } from "#domain/records.ts";
import type { Reply } from "#protocol/messages.ts";
import { thoughtsFor } from "#server/rehearsal/cast.ts";
import { fieldAt } from "../collecting.ts";
import type { Host, RehearsedHall } from "../hall.ts";
import type { Moment } from "../pace.ts";
import { seenBy } from "../subjects-for.ts";

const polarities: readonly Polarity[] = ["dystopian", "trend", "utopian"];
const forms: readonly StoryForm[] = ["article", "diary", "stage", "pub", "radio", "free"];
const titles = ["Wie ein Netz", "Stillstand, aber gemütlich", "Alle weg", "Das Dorf lebt", "Zwei Geschwindigkeiten", "Neues aus dem Tal"];

/** Each table chooses its way through the box and keeps it as a scenario, every second table two of them. */
export async function compose(hall: RehearsedHall, activity: Activity): Promise<void> {
  const moments = hall.hosts.flatMap((host): Moment[] => {
    const chance = hall.chance(`scenario of ${host.name}`);
    return Array.from({ length: 1 + (host.table % 2) }, (_, index) => ({
      at: (0.3 + index * 0.4) * activity.minutes,
      act: async () => {
        const factors = keyFactorsOf(seenBy(host.client.view)).filter(({ assumptions }) => assumptions.length > 0);
        const assumptionIds = factors.map(({ assumptions }) => chance.pick(assumptions).id);
        const act = (command: object) =>
          hall.ledger.send(host, { type: "activity", activityId: activity.id, command });
        await act({ do: "take", assumptionIds });
        const title = `${titles[(host.table + index) % titles.length]} (Tisch ${host.table + 1})`;
        await act({ do: "keep", title, polarity: polarities[(host.table + index) % 3] });
      },
    }));
  });
  await hall.play(activity.minutes, moments);
  await hall.ledger.send(hall.lead, { type: "step.close", activityId: activity.id });
}

/** Each table's host writes the story of its scenario, paragraph by paragraph; the last words that were stored must be there in the evening. */
export async function writeStories(hall: RehearsedHall, activity: Activity): Promise<void> {
  const moments = hall.hosts.map((host): Moment => ({ at: 1, act: () => writeStory(hall, host, activity) }));
  await hall.play(activity.minutes, moments);
  await hall.ledger.send(hall.lead, { type: "step.close", activityId: activity.id });
  await hall.ledger.send(hall.lead, { type: "step.reveal", activityId: activity.id });
}

async function writeStory(hall: RehearsedHall, host: Host, activity: Activity): Promise<void> {
  const chance = hall.chance(`story of ${host.name}`);
  const [scenario] = host.client.view.all("card").filter((card) => card.cardKind === "scenario" && card.tableId === host.tableId);
  if (!scenario) return hall.trouble(`${host.name} has no scenario to write about`);
  const begin = (command: object) => hall.ledger.send(host, { type: "activity", activityId: activity.id, command });
  const { reply } = await begin({ do: "open", cardId: scenario.id });
  if (!reply.ok) return;
  await begin({ do: "describe", cardId: scenario.id, title: scenario.text, polarity: polarities[host.table % 3], form: chance.pick(forms) });
  const textId = String(reply.result.textId);
  const sentences = ["scenario", "factor", "option"].flatMap((kind) =>
    thoughtsFor(kind as "scenario", fieldAt(hall, host.tableId), 6, hall.horizonYear, chance),
  );
  let text = "";
  for (const { text: sentence } of sentences) {
    await hall.pace.minutes((activity.minutes * 0.8) / sentences.length);
    const base = text;
    text = text === "" ? sentence : `${text}\n\n${sentence}`;
    const stored = await save(host, { type: "text.save", textId, base, text });
    if (stored.ok) hall.stories.set(scenario.id, text);
    else hall.trouble(`a paragraph of ${host.name} was refused: ${stored.reason}`);
  }
}

/** As the writing page does where WebSocket is blocked: the whole text, again until it is answered. */
async function save(host: Host, command: object): Promise<Reply> {
  const id = randomId();
  for (let attempt = 1; ; attempt += 1) {
    const answer = host.client.socket.timeout(5000).emitWithAck("command", { id, command });
    const reply = await answer.then((it: Reply) => it).catch(() => null);
    if (reply && (reply.ok || reply.reason !== "busy")) return reply;
    if (attempt === 10) return { ok: false, reason: "busy" };
  }
}
