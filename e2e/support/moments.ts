import { randomKey } from "#components/live/random-id.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Activity, CardKind } from "#domain/records.ts";
import { grouped } from "./grouped.ts";
import { agenda, must, until, type WorkshopDriver } from "./workshop-driver.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";

/** People who do their part over the wire while a browser looks on. */
export interface Cast {
  readonly driver: WorkshopDriver;
  readonly lead: WorkshopClient;
  readonly people: readonly WorkshopClient[];
  readonly day: readonly Activity[];
}

/** A state of the workshop that every role's screen can be looked at in. */
export interface Moment {
  readonly name: string;
  arrange(cast: Cast): Promise<void>;
}

export async function openCast(driver: WorkshopDriver, count: number): Promise<Cast> {
  const lead = await driver.staff("lead");
  const { tables, sectors } = await driver.lookup();
  const people = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      driver.join({
        tableId: tables[index % tables.length]?.id ?? null,
        sectorId: sectors[(index * 5) % (sectors.length + 1)]?.id ?? null,
      }),
    ),
  );
  return { driver, lead, people, day: agenda(lead) };
}

export function closeCast({ lead, people }: Cast): void {
  for (const client of [lead, ...people]) client.close();
}

export function stepOfType(day: readonly Activity[], type: string, cardKind?: CardKind): Activity {
  const found = day.find(
    (activity) =>
      activity.type === type && (cardKind === undefined || settingsOf(activity).cardKind === cardKind),
  );
  if (!found) throw new Error(`no ${type} step in this day`);
  return found;
}

export const settingsOf = (activity: Activity) => activity.settings as Readonly<Record<string, unknown>>;

/** Writes sample cards into a step, spread over people, fields and dimensions; a fifth stays without a dimension. */
export async function writeCards(cast: Cast, activity: Activity, count: number): Promise<void> {
  const { lead, people } = cast;
  const kind = settingsOf(activity).cardKind as CardKind;
  const samples = sampleCards();
  const ofKind = samples.filter((card) => card.kind === kind);
  // The longest of all (227 characters) is always among them.
  const longest = samples.toSorted((a, b) => b.text.length - a.text.length).slice(0, 1);
  const fitting = [...ofKind.slice(0, 4), ...longest, ...ofKind.slice(4), ...samples];
  const fields = [...lead.view.all("field")].sort((a, b) => a.numeral - b.numeral);
  const numerals = ["I", "II", "III", "IV", "V", "VI"];
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const sample = fitting[index % fitting.length];
      const field = fields.find((it) => numerals[it.numeral - 1] === sample?.field);
      const dimensions = lead.view.all("dimension").filter((it) => it.fieldId === field?.id);
      const dimension = index % 5 === 4 ? undefined : dimensions[(index * 3) % Math.max(1, dimensions.length)];
      const author = people[index % people.length];
      const reply = await author?.keep({
        type: "activity",
        activityId: activity.id,
        command: {
          do: "write",
          text: sample?.text ?? "Bus",
          fieldId: field?.id ?? null,
          dimensionId: dimension?.id ?? null,
        },
      }).reply;
      if (!reply?.ok) throw new Error(`a card was refused: ${reply?.reason}`);
    }),
  );
}

async function mergeAndCluster({ lead }: Cast): Promise<void> {
  const standing = lead.view.all("card").filter((card) => card.cardKind === "factor" && card.mergedInto === null);
  const byDimension = grouped(standing, (card) => card.dimensionId ?? "");
  for (const [dimensionId, cards] of byDimension) {
    if (dimensionId === "" || cards.length < 3) continue;
    const [first, second, third] = cards;
    if (!first || !second || !third) continue;
    await must(lead, { type: "board.merge", cardIds: [first.id, second.id], title: null });
    await must(lead, { type: "board.cluster", cardIds: [first.id, third.id], title: "Was hier zusammengehört" });
  }
}

async function rateAll({ people, lead }: Cast, activity: Activity): Promise<void> {
  const ids = [
    ...lead.view.all("cluster").filter((it) => it.cardKind === "factor"),
    ...lead.view
      .all("card")
      .filter((it) => it.cardKind === "factor" && it.mergedInto === null && it.clusterId === null),
  ].map((it) => it.id);
  await Promise.all(
    people.slice(0, 12).map(async (person, who) => {
      for (const [index, subjectId] of ids.slice(0, 24).entries()) {
        const mark = (salt: number) => ((index * 7 + salt * 3 + ((who + salt) % 3)) % 5) + 1;
        // Subjects of other tables are refused, as they should be.
        await person.send({
          type: "activity",
          activityId: activity.id,
          command: { do: "rate", subjectId, marks: { "0": mark(1), "1": (who + index) % 9 === 0 ? null : mark(2) } },
        });
      }
    }),
  );
}

async function voteAll({ people, lead }: Cast, activity: Activity): Promise<void> {
  const ids = lead.view
    .all("card")
    .filter((it) => it.cardKind === "option" && it.mergedInto === null)
    .map((it) => it.id);
  if (ids.length === 0) return;
  await Promise.all(
    people.map((person, who) => {
      const dots: Record<string, number> = {};
      for (const at of [who % 3, (who % 3) + 1, (who * 2) % 7]) {
        const id = ids[at % ids.length] as string;
        dots[id] = Math.min(2, (dots[id] ?? 0) + 1);
      }
      return person.send({
        type: "activity",
        activityId: activity.id,
        command: { do: "cast", dots, ballotKey: randomKey() },
      });
    }),
  );
}

const open = (type: string, kind?: CardKind) => async (cast: Cast) => {
  await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, type, kind).id });
};

/** The moments of a day, in order: each builds on the one before. `cards` is how many lie on each board. */
export function momentsOfTheDay(cards: number): Moment[] {
  return [
    { name: "ankommen", arrange: async () => undefined },
    { name: "zuhoeren", arrange: open("pause") },
    {
      name: "sammeln-verdeckt",
      arrange: async (cast) => {
        await open("collect", "factor")(cast);
        await writeCards(cast, stepOfType(cast.day, "collect", "factor"), cards);
      },
    },
    {
      name: "sammeln-offen",
      arrange: async (cast) => {
        const { id } = stepOfType(cast.day, "collect", "factor");
        await must(cast.lead, { type: "step.reveal", activityId: id });
      },
    },
    {
      name: "sammeln-zu",
      arrange: async (cast) => {
        const { id } = stepOfType(cast.day, "collect", "factor");
        await must(cast.lead, { type: "step.close", activityId: id });
        await mergeAndCluster(cast);
      },
    },
    { name: "ordnen", arrange: open("sort", "factor") },
    {
      name: "bewerten-offen",
      arrange: async (cast) => {
        await open("rate")(cast);
        await rateAll(cast, stepOfType(cast.day, "rate"));
      },
    },
    {
      name: "bewerten-aufgedeckt",
      arrange: async (cast) => {
        const { id } = stepOfType(cast.day, "rate");
        await must(cast.lead, { type: "step.reveal", activityId: id });
        await until("the result is there", () => cast.lead.view.all("result").length > 0);
      },
    },
    {
      name: "punkte-offen",
      arrange: async (cast) => {
        await open("collect", "option")(cast);
        await writeCards(cast, stepOfType(cast.day, "collect", "option"), Math.min(cards, 90));
        await open("vote")(cast);
        await voteAll(cast, stepOfType(cast.day, "vote"));
      },
    },
    {
      name: "punkte-aufgedeckt",
      arrange: async (cast) => {
        const { id } = stepOfType(cast.day, "vote");
        await must(cast.lead, { type: "step.close", activityId: id });
        await must(cast.lead, { type: "step.reveal", activityId: id });
      },
    },
    {
      name: "im-gespraech",
      arrange: async ({ lead }) => {
        // The longest one: what is readable with it is readable with all.
        const card = lead.view.all("card").toSorted((a, b) => b.text.length - a.text.length)[0];
        if (card) await must(lead, { type: "stage.spotlight", on: { kind: "card", id: card.id } });
      },
    },
    {
      name: "code-zeigen",
      arrange: async ({ lead }) => {
        await must(lead, { type: "stage.spotlight", on: null });
        await must(lead, { type: "stage.code", on: true });
      },
    },
    {
      name: "vorhang",
      arrange: async ({ lead }) => {
        await must(lead, { type: "stage.code", on: false });
        await must(lead, { type: "stage.curtain", on: true });
      },
    },
  ];
}
