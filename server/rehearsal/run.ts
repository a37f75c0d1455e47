import { createHash } from "node:crypto";
import type { Actor } from "#domain/actors.ts";
import type { Command } from "#domain/commands.ts";
import type { Participant } from "#domain/records.ts";
import { type ReadonlyState, stageOf, stepOf, workshopOf } from "#domain/state.ts";
import type { Reply } from "#protocol/messages.ts";
import type { WorkshopRoom } from "../room/workshop-room.ts";
import { actsInStep } from "./acts.ts";
import { castOf, type Person } from "./cast.ts";
import { nextOfLead, selectingActs, sortingActs } from "./leading.ts";
import type { Act } from "./scene.ts";

/** So many commands at a time: the screens of real workshops on this machine come first. */
const commandsAtOnce = 20;

interface Simulated {
  readonly actor: Actor & { role: "participant" };
  readonly person: Person;
}

interface Sending {
  readonly actor: Actor;
  readonly commandId: string;
  readonly command: Command;
  /** What to do when there was no room for it just now. */
  readonly again: () => void;
}

/**
 * One rehearsal under way: who has come, what they do next. It sends commands as phones do and writes nothing itself.
 * Ids of people, commands and ballots follow from the workshop's id, so that after a restart nobody says a thing twice.
 */
export class RehearsalRun {
  readonly #people: readonly Simulated[];
  readonly #seed: number;
  /** Minutes of the day since the doors opened. */
  #minutes = 0;
  /** What is still to be done in the round that is on, by person; those of the lead have the key "lead". */
  #todo = new Map<string, Act[]>();
  #round = "";
  /** For how many minutes each round has been open. */
  #open = new Map<string, number>();
  #asItIs = { key: "", minutes: 0 };
  #isFinished = false;

  constructor(
    private readonly room: Pick<WorkshopRoom, "workshopId" | "state" | "submit">,
    /** Whether somebody simulated leads, too. */
    public leads: boolean,
  ) {
    const { state, workshopId } = room;
    this.#seed = createHash("sha256").update(workshopId).digest().readUInt32BE();
    const places = { tables: state.tables.table.size, sectors: state.tables.sector.size };
    const cast = castOf(workshopOf(state).rehearsal?.people ?? 0, this.#seed, places);
    this.#people = cast.map((person, index) => ({
      person,
      actor: { role: "participant", id: this.#secret("person", index).slice(0, 12) },
    }));
  }

  /** Whether the simulated lead has come to the end of the day. */
  get isFinished(): boolean {
    return this.leads && this.#isFinished;
  }

  /** Lets so many minutes of the day pass, and does what has become due; resolves when all of it was answered. */
  async advance(minutes: number): Promise<void> {
    this.#minutes += minutes;
    this.#keepTime(minutes);
    const leading = this.#nextOfLead();
    await Promise.all([...leading, ...this.#due()].map((sending) => this.#send(sending)));
  }

  async #send({ actor, commandId, command, again }: Sending): Promise<Reply> {
    const reply = await this.room.submit(actor, commandId, command);
    if (!reply.ok && (reply.reason === "busy" || reply.reason === "disk-full")) again();
    return reply;
  }

  #keepTime(minutes: number): void {
    const { state } = this.room;
    const { activityId } = stageOf(state);
    const step = stepOf(state, activityId ?? "");
    const round = `${activityId}.${step.round}`;
    if (round !== this.#round) {
      this.#round = round;
      this.#todo.clear();
    }
    if (step.status === "open" && !step.frozen) this.#open.set(round, this.#openFor(round) + minutes);
    const key = `${round} ${step.status} ${step.revealed}`;
    this.#asItIs =
      key === this.#asItIs.key ? { key, minutes: this.#asItIs.minutes + minutes } : { key, minutes: 0 };
  }

  #openFor(round: string): number {
    return this.#open.get(round) ?? 0;
  }

  /** What is due now, as much of it as goes at once; the rest comes first the next time. */
  #due(): Sending[] {
    const due: Sending[] = [];
    for (const source of [this.#arrivals(), this.#acts()])
      for (const sending of source) {
        due.push(sending);
        if (due.length === commandsAtOnce) return due;
      }
    return due;
  }

  *#arrivals(): Generator<Sending> {
    const { participant, table, sector } = this.room.state.tables;
    const tables = [...table.values()].sort((a, b) => a.number - b.number);
    const sectors = [...sector.values()].sort((a, b) => a.order - b.order);
    for (const { actor, person } of this.#people) {
      if (participant.has(actor.id) || person.arrives > this.#minutes) continue;
      const wished = tables[person.table ?? -1];
      const taken = [...participant.values()].filter(({ tableId }) => tableId === wished?.id).length;
      yield {
        actor,
        commandId: "join",
        command: {
          type: "participant.join",
          // A full table sends people to another one.
          tableId: wished && taken < wished.capacity ? wished.id : null,
          sectorId: sectors[person.sector ?? -1]?.id ?? null,
        },
        again: () => undefined,
      };
    }
  }

  *#acts(): Generator<Sending> {
    const { state } = this.room;
    const step = stepOf(state, stageOf(state).activityId ?? "");
    if (step.status !== "open" || step.frozen) return;
    this.#plan(state);
    const now = this.#openFor(this.#round);
    for (const [id, acts] of this.#todo) {
      const actor: Actor = id === "lead" ? this.#lead : { role: "participant", id };
      for (let act = acts[0]; act && act.at <= now; act = acts[0]) {
        acts.shift();
        const { key, at, command } = act;
        const wanted = typeof command === "function" ? command(state) : command;
        if (!wanted) continue;
        const again = () => void acts.unshift({ key, at, command: wanted });
        yield { actor, commandId: `${this.#round}.${key}`, command: wanted, again };
      }
    }
  }

  /** Works out what those will do in this round for whom that is not known yet. */
  #plan(state: ReadonlyState): void {
    const here = this.#here(state);
    if (here.some(({ id }) => !this.#todo.has(id))) {
      const acts = actsInStep(state, {
        seed: this.#seed,
        people: here,
        ballotKey: (...of) => this.#secret("ballot", ...of),
      });
      for (const { id } of here) if (!this.#todo.has(id)) this.#todo.set(id, inOrder(acts.get(id) ?? []));
    }
    if (this.leads && !this.#todo.has("lead"))
      this.#todo.set(
        "lead",
        [...sortingActs(state), ...selectingActs(state)].map((act, index) => ({
          key: `arrange-${index}`,
          ...act,
        })),
      );
  }

  #here(state: ReadonlyState): Participant[] {
    return this.#people.flatMap(({ actor }) => state.tables.participant.get(actor.id) ?? []);
  }

  #nextOfLead(): Sending[] {
    if (!this.leads) return [];
    const since = { open: this.#openFor(this.#round), change: this.#asItIs.minutes };
    const next = nextOfLead(this.room.state, since);
    this.#isFinished = next === "finished";
    if (next === null || next === "finished") return [];
    const commandId = `${this.room.state.seq}.${next.type}`;
    return [{ actor: this.#lead, commandId, command: next, again: () => undefined }];
  }

  get #lead(): Actor {
    return { role: "facilitator", id: this.#secret("lead").slice(0, 12) };
  }

  /** 64 hexadecimal digits that nobody else has. */
  #secret(...of: readonly (string | number)[]): string {
    return createHash("sha256")
      .update(`${this.room.workshopId} ${of.join(" ")}`)
      .digest("hex");
  }
}

const inOrder = (acts: readonly Act[]): Act[] => [...acts].sort((a, b) => a.at - b.at);
