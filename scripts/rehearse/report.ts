import type { CardKind } from "#domain/records.ts";
import type { Coverage } from "./chain/coverage.ts";
import type { Problem } from "./compare.ts";
import type { Download, Evening } from "./evening.ts";
import type { RehearsedHall } from "./hall.ts";
import type { Entry } from "./ledger.ts";
import type { Incident } from "./plan.ts";
import { rounded, type Spread, spread, spreadBy, waited } from "./spread.ts";

export interface Report {
  readonly seed: number;
  readonly people: number;
  readonly speed: number;
  readonly pages: boolean;
  readonly seconds: number;
  readonly joined: number;
  readonly late: number;
  readonly refused: number;
  readonly expectedRefusals: number;
  readonly sent: number;
  readonly acknowledged: number;
  /** Answers that were replaced by their author before they were sent. */
  readonly superseded: number;
  readonly unanswered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly leaked: number;
  readonly wrong: number;
  /** From the sending to the acknowledgement while line and server were there. */
  readonly ackMs: Spread;
  /** The same by what was sent: cards, ratings, votes, the order on the board, steps. */
  readonly ackMsBy: Readonly<Record<string, Spread>>;
  /** The same for what waited through an outage: the server's restart, a cut line, a walk without Wi-Fi. */
  readonly ackAcrossOutagesMs: Spread;
  readonly lastScreenMs: Spread;
  readonly stepShownMs: Spread;
  readonly server: {
    readonly cpuSeconds: number;
    readonly peakMemoryMiB: number;
    readonly starts: number;
  };
  /** Cores that were busy with something else on average; null where the system does not tell. */
  readonly coresBusyWithOthers: number | null;
  readonly volumes: Readonly<Record<string, number>>;
  /** How the matrices were filled, and in how many minutes of the day. */
  readonly coverage: readonly Coverage[];
  readonly scenarios: number;
  /** Options by what the wind tunnel made of them; empty where there was none. */
  readonly optionsByClass: Readonly<Record<string, number>>;
  readonly chains: { readonly followed: number; readonly reached: number };
  readonly exports: readonly Download[];
  readonly incidents: readonly Incident[];
  /** Kinds of steps that this rehearsal cannot play yet. */
  readonly unplayed: readonly string[];
  /** What was refused or never answered, word for word. */
  readonly notAcknowledged: readonly string[];
  readonly problems: readonly Problem[];
}

export function reportOf(
  hall: RehearsedHall,
  evening: Evening,
  seconds: number,
  othersBusy: number | null,
): Report {
  const { plan, ledger, server, problems } = hall;
  const outcomes = ledger.byOutcome();
  const acknowledged = outcomes.acknowledged;
  const refused = [...outcomes.refused, ...outcomes["not-refused"]];
  const count = (kind: Problem["kind"]) => problems.filter((problem) => problem.kind === kind).length;
  return {
    seed: plan.seed,
    people: plan.people,
    speed: plan.speed,
    pages: server.pages,
    seconds: rounded(seconds),
    joined: hall.phones.length,
    late: hall.phones.filter(({ person }) => person.late).length,
    refused: refused.length + hall.refusedAtDoor.unexpected,
    expectedRefusals: outcomes["refused-as-expected"].length + hall.refusedAtDoor.asExpected,
    sent: ledger.entries.length,
    acknowledged: acknowledged.length,
    superseded: outcomes.superseded.length,
    unanswered: outcomes.unanswered.length,
    lost: count("lost"),
    doubled: count("doubled"),
    leaked: count("leaked"),
    wrong: count("wrong"),
    ackMs: spread(acknowledged.filter(({ calm }) => calm).map(waited)),
    ackMsBy: spreadBy(acknowledged.filter(({ calm }) => calm)),
    ackAcrossOutagesMs: spread(acknowledged.filter(({ calm }) => !calm).map(waited)),
    lastScreenMs: spread(hall.screens.lastScreen),
    stepShownMs: spread(hall.stepShown),
    server: {
      cpuSeconds: rounded(server.used.cpuSeconds),
      peakMemoryMiB: rounded(server.used.peakMiB),
      starts: server.used.starts,
    },
    coresBusyWithOthers: othersBusy === null ? null : rounded(othersBusy),
    volumes: volumesOf(evening),
    coverage: hall.coverages,
    scenarios: evening.file?.records.card.filter(({ cardKind, status }) => cardKind === "scenario" && status === "visible").length ?? 0,
    optionsByClass: classesIn(hall),
    chains: evening.chains,
    exports: evening.downloads,
    incidents: hall.incidents,
    unplayed: hall.unplayed,
    notAcknowledged: [...refused, ...outcomes.unanswered].slice(0, 50).map(told),
    problems: problems.slice(0, 100),
  };
}

/** As the lead was shown it. */
function classesIn(hall: RehearsedHall): Record<string, number> {
  const tunnels = new Set(hall.lead.client.view.all("activity").filter(({ type }) => type === "windtunnel").map(({ id }) => id));
  const classes: Record<string, number> = {};
  for (const { activityId, value } of hall.lead.client.view.all("result")) {
    if (!tunnels.has(activityId)) continue;
    for (const { optionClass } of (value as { options?: readonly { optionClass: string }[] }).options ?? [])
      classes[optionClass] = (classes[optionClass] ?? 0) + 1;
  }
  return classes;
}

/** Nothing lost, doubled, refused, left without an answer or shown to the wrong people. */
export function isFlawless(report: Report): boolean {
  const { lost, doubled, leaked, wrong, refused, unanswered, joined, people } = report;
  return lost + doubled + leaked + wrong + refused + unanswered === 0 && joined === people;
}

const told = ({ name, command, mustBeRefused, answer }: Entry) =>
  `${name}: ${JSON.stringify(command)} -> ${JSON.stringify(answer?.reply)}${mustBeRefused ? `, but must be ${mustBeRefused}` : ""}`;

function volumesOf({ file, facts }: Evening): Record<string, number> {
  if (!file) return {};
  const { card, cluster, response, ballot, participant, tally } = file.records;
  const written = (kind: CardKind) => card.filter((it) => it.cardKind === kind);
  const standing = (kind: CardKind) =>
    written(kind).filter((it) => it.status === "visible" && it.mergedInto === null);
  return {
    factors: written("factor").length,
    factorsAfterMerging: standing("factor").length,
    assumptions: written("assumption").length,
    scenarios: written("scenario").length,
    options: written("option").length,
    withdrawn: card.filter(({ status }) => status === "withdrawn").length,
    hidden: card.filter(({ status }) => status === "hidden").length,
    clusters: cluster.length,
    ratings: response.length,
    ballots: ballot.length,
    dots: ballot.flatMap(({ dots }) => Object.values(dots)).reduce((sum, dot) => sum + Math.abs(dot), 0),
    commands: file.journal.length,
    guests: participant.filter(({ withoutPhone }) => withoutPhone).length,
    companions: participant.filter(({ sharedBy }) => sharedBy !== undefined).length,
    onBehalf: card.filter(({ onBehalf }) => onBehalf).length,
    writtenTogether: card.filter(({ people = 1 }) => people > 1).length,
    paperDots: tally.reduce((sum, { dots }) => sum + dots, 0),
    released: file.journal.filter(({ commandType }) => commandType === "card.release").flatMap(({ changes }) => changes).length,
    stillHeld: card.filter(({ held }) => held).length,
    reassigned: [...(facts?.cards.values() ?? [])].filter(({ fieldId }) => fieldId !== undefined).length,
  };
}
