import { type Card, shortId } from "#domain/records.ts";
import type { WorkshopFile } from "#exports/json.ts";
import type { CardFact, Facts } from "./fact.ts";

/** What must not be: an acknowledged effect that is not there, one that is there twice, words that somebody may not read. */
export interface Problem {
  readonly kind: "lost" | "doubled" | "leaked" | "wrong";
  readonly what: string;
}

const lost = (what: string): Problem => ({ kind: "lost", what });
const doubled = (what: string): Problem => ({ kind: "doubled", what });
const leaked = (what: string): Problem => ({ kind: "leaked", what });

/** The exported workshop beside what the clients were told. `joined` are the people who were let in. */
export function compareWorkshop(
  { records, journal }: Pick<WorkshopFile, "records" | "journal">,
  facts: Facts,
  joined: ReadonlySet<string>,
): Problem[] {
  const cards = new Map(records.card.map((card) => [card.id, card]));
  const titles = new Map(records.cluster.map(({ id, title }) => [id, title]));
  const told = JSON.stringify([records, journal]);
  const types = new Map((records.activity ?? []).map(({ id, type }) => [id, type]));
  // A response without a step in the file is a rating, as the tests of this comparison have it.
  const isOf = ({ activityId }: { activityId: string }, ...kinds: string[]) =>
    kinds.includes(types.get(activityId) ?? "rate");
  return [
    ...[...facts.cards.values()].flatMap((fact) => compareCard(fact, cards.get(fact.id), titles, facts)),
    ...records.card
      .filter(({ id }) => !facts.cards.has(id))
      .map((card) => doubled(`${named(card)} was never acknowledged`)),
    ...twice(records.card.map(named)).map((label) => doubled(`the number ${label} was given twice`)),
    ...compareKept(
      "rating",
      facts.marks,
      new Map(records.response.filter((it) => isOf(it, "rate")).map(({ id, value }) => [id, value])),
    ),
    ...compareKept(
      "judgement",
      new Map([...facts.judgements].map(([id, value]) => [id, { value }])),
      new Map(
        records.response
          .filter((it) => isOf(it, "influence", "consistency", "windtunnel"))
          .flatMap(({ id, value }) => (isGiven(value) ? [[id, { value: value.value }] as const] : [])),
      ),
    ),
    ...compareKept("ballot", facts.ballots, new Map(records.ballot.map(({ id, dots }) => [id, dots]))),
    ...compareSets("vote of", facts.voted, new Set(records.voted.map(({ id }) => id))),
    ...compareKept(
      "paper dots",
      new Map([...facts.tallies].map(([id, dots]) => [id, { dots }])),
      new Map(records.tally.map(({ id, dots }) => [id, { dots }])),
    ),
    ...compareSets("participant", new Set([...joined, ...facts.guests]), new Set(records.participant.map(({ id }) => id))),
    ...[...facts.people].flatMap(([id, people]) => {
      const sharing = records.participant.filter(({ sharedBy }) => sharedBy === id).length + 1;
      return sharing === people ? [] : [lost(`the phone of ${id} speaks for ${sharing}, told ${people}`)];
    }),
    ...records.participant
      .filter(({ id, tableId }) => facts.seats.has(id) && facts.seats.get(id) !== tableId)
      .map(({ id }) => lost(`the change of table of ${id}`)),
    ...forgottenWords(facts)
      .filter((words) => told.includes(JSON.stringify(words).slice(1, -1)))
      .map((words) => leaked(`a withdrawn card is still in the backup: ${words}`)),
  ];
}

function compareCard(
  fact: CardFact,
  card: Card | undefined,
  titles: ReadonlyMap<string, string>,
  facts: Facts,
): Problem[] {
  if (!card) return [lost(`${fact.label} ${fact.text}`)];
  const differs = (what: string, told: unknown, is: unknown) =>
    told === is
      ? []
      : [lost(`${fact.label}, ${what}: told ${JSON.stringify(told)}, is ${JSON.stringify(is)}`)];
  const title = fact.clusterId === null ? null : facts.clusters.get(fact.clusterId);
  return [
    ...differs("number", fact.label, named(card)),
    ...differs("words", fact.text, card.text),
    ...differs("author", fact.authorId, card.authorId),
    ...differs("status", fact.status, card.status),
    ...differs("merged into", fact.mergedInto, card.mergedInto),
    ...differs("cluster", fact.clusterId, card.clusterId),
    ...differs("waiting", fact.held, card.held ?? false),
    ...differs("on behalf", fact.onBehalf, card.onBehalf ?? false),
    ...differs("people", fact.people, card.people ?? 1),
    ...(fact.fieldId === undefined ? [] : differs("field", fact.fieldId, card.fieldId)),
    ...(title === null ? [] : differs("title of the cluster", title, titles.get(fact.clusterId ?? ""))),
  ];
}

const named = (card: Card) => shortId(card);

/** Answers that were given and answers that are kept must be the same, one for one. */
function compareKept(
  what: string,
  told: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  kept: ReadonlyMap<string, unknown>,
): Problem[] {
  const missing = [...told].filter(([id, value]) => sorted(kept.get(id)) !== sorted(value));
  return [
    ...missing.map(([id, value]) => lost(`${what} ${id}: told ${sorted(value)}, is ${sorted(kept.get(id))}`)),
    ...[...kept.keys()]
      .filter((id) => !told.has(id))
      .map((id) => doubled(`${what} ${id} was never acknowledged`)),
  ];
}

function compareSets(what: string, told: ReadonlySet<string>, kept: ReadonlySet<string>): Problem[] {
  return [
    ...[...told].filter((id) => !kept.has(id)).map((id) => lost(`${what} ${id}`)),
    ...[...kept].filter((id) => !told.has(id)).map((id) => doubled(`${what} ${id} was never acknowledged`)),
  ];
}

/** A lease is a response that nobody has given yet. */
const isGiven = (value: unknown): value is { value: number | null } =>
  typeof value === "object" && value !== null && "value" in value && value.value !== undefined;

const sorted = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : String(value);

const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

/** Words that were withdrawn and that nobody else has ever written: they must be nowhere any more. */
export function forgottenWords({ cards, formerTexts }: Facts): string[] {
  const standing = [...cards.values()].filter(({ status }) => status !== "withdrawn");
  const kept = standing.flatMap(({ id, text }) => [text, ...(formerTexts.get(id) ?? [])]);
  return [...cards.values()]
    .filter(({ status }) => status === "withdrawn")
    .flatMap(({ id }) => formerTexts.get(id) ?? [])
    .filter((words) => words.length > 12 && !kept.some((text) => text.includes(words)));
}

/** What the room may read, today and on paper. */
export const isPublished = ({ status, held }: CardFact): boolean => status === "visible" && !held;

/** Words of cards that nobody may read any more, or not yet, wherever they stand in a text. */
export function unpublishedWords(name: string, told: string, facts: Facts): Problem[] {
  const text = onOneLine(told);
  return [...facts.cards.values()].filter((fact) => !isPublished(fact)).flatMap((fact) => {
    const words = [fact.text, ...(facts.formerTexts.get(fact.id) ?? [])].filter((it) => it.length > 12);
    const published = words.filter((it) => !isSaidVisibly(it, facts) && text.includes(onOneLine(it)));
    return published.map((it) => leaked(`${name}: ${fact.label} ${it}`));
  });
}

/** A list of numbers: each published card once, no other. */
export function compareLabels(name: string, labels: readonly string[], facts: Facts): Problem[] {
  const published = new Set([...facts.cards.values()].filter(isPublished).map(({ label }) => label));
  return [
    ...compareSets(`${name}:`, published, new Set(labels)),
    ...twice(labels).map((label) => doubled(`${name}: ${label} stands there again`)),
  ];
}

/** The minutes as plain text: every visible card once among all cards, hidden and withdrawn ones nowhere. */
export function compareMinutes(name: string, minutes: string, facts: Facts): Problem[] {
  const text = onOneLine(minutes);
  const told = [...facts.cards.values()].filter(isPublished).flatMap((fact): Problem[] => {
    // Only the annex says at which table a card was written.
    const words = `${fact.label} ${onOneLine(fact.text)} `;
    const times = [`${words}[Tisch `, `${words}[ohne Tisch`].reduce(
      (sum, it) => sum + text.split(it).length - 1,
      0,
    );
    if (times === 0) return [lost(`${name}: ${fact.label} ${fact.text}`)];
    return times === 1 ? [] : [doubled(`${name}: ${fact.label} stands there ${times} times`)];
  });
  return [...told, ...unpublishedWords(name, minutes, facts)];
}

function isSaidVisibly(words: string, { cards, stories }: Facts): boolean {
  if (stories.some((story) => story.includes(words))) return true;
  return [...cards.values()].some((fact) => isPublished(fact) && fact.text.includes(words));
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
