import type { JournalEntry } from "#domain/minutes.ts";
import type { Workshop, WorkshopRecord } from "#domain/records.ts";
import type { Change, WorkshopState } from "#domain/state.ts";
import type { TextStore } from "./text-store.ts";

/** One command as it is committed: the journal's line, the changes and the answer. */
export interface CommitEntry extends JournalEntry {
  /** Null for what the server does by itself. */
  readonly commandId: string | null;
  readonly undoes: number | null;
  readonly result: Readonly<Record<string, string | number | boolean | null>>;
  /** Records whose former words are to vanish from the journal. */
  readonly erase?: readonly string[];
  /** The activity whose ballots are to be laid down anew, in an order that tells nothing. */
  readonly shuffleBallots?: string;
}

export interface StoredReply {
  readonly seq: number;
  readonly result: CommitEntry["result"];
}

/** One person's command; ids are made by the senders, so only together with the actor they tell what was sent. */
export const replyKey = (actorId: string, commandId: string): string => `${actorId} ${commandId}`;

export interface LoadedWorkshop {
  readonly state: WorkshopState;
  readonly epoch: string;
  /** The last commands that can be taken back, oldest first, without those that were. */
  readonly undoable: readonly { seq: number; actorId: string; changes: readonly Change[] }[];
  /** How each command was answered, by `replyKey`: what is sent again gets the same answer. */
  readonly replies: ReadonlyMap<string, StoredReply>;
}

export interface NewWorkshop {
  readonly workshopId: string;
  readonly joinCode: string;
  readonly epoch: string;
  readonly linkSecret: string;
  readonly createdAt: number;
  readonly first: CommitEntry;
}

export interface WorkshopEntry {
  readonly workshopId: string;
  readonly joinCode: string;
  readonly linkSecret: string;
  readonly createdAt: number;
}

export interface StoredSession {
  readonly tokenHash: string;
  readonly workshopId: string | null;
  readonly role: "organiser" | "facilitator" | "host" | "participant" | "wall";
  readonly actorId: string;
  readonly tableId: string | null;
  readonly createdAt: number;
  /** Organisers only: what their invitation was called, and the last day on which they came, e.g. 2026-03-14. */
  readonly label?: string | null;
  readonly lastSeenOn?: string | null;
}

/** A whole workshop from a backup. */
export interface RestoredWorkshop extends Omit<NewWorkshop, "first"> {
  readonly records: readonly WorkshopRecord[];
  readonly journal: readonly JournalEntry[];
}

/** A template of one's own: the plan of a workshop. */
export interface StoredTemplate {
  readonly name: string;
  readonly title: string;
  readonly createdAt: number;
  readonly records: readonly WorkshopRecord[];
}

/** A link for one more organiser that nobody has opened yet. */
export interface Invitation {
  readonly tokenHash: string;
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
}

/** What organisers keep beside their workshops. */
export interface DeskStore {
  /** Stores a whole workshop from a backup, or nothing of it. */
  restore(workshop: RestoredWorkshop): Promise<void>;
  templates(): Promise<StoredTemplate[]>;
  addTemplate(template: StoredTemplate): Promise<void>;
  /** False when there is none of that name. */
  renameTemplate(name: string, title: string): Promise<boolean>;
  removeTemplate(name: string): Promise<boolean>;
  addInvitation(invitation: Invitation): Promise<void>;
  invitations(): Promise<Invitation[]>;
  /** Gives an invitation to whoever asks first; null when there is none any more. */
  takeInvitation(by: { tokenHash: string } | { id: string }): Promise<Invitation | null>;
  removeSession(tokenHash: string): Promise<void>;
  seeSession(tokenHash: string, day: string): Promise<void>;
}

/** That nothing tells any more who took part in a workshop: since when, and in how many places it was taken out. */
export interface RetentionEntry {
  readonly at: number;
  readonly people: number;
  readonly cards: number;
  readonly answers: number;
}

/**
 * What the server needs of a database. SQLite is one; PostgreSQL can be another.
 * Writing rejects with `StoreUnavailable` when the disk is full, fails or is locked; nothing of that commit is then
 * stored, unless it `isDoubtful`: then `holds` tells as soon as the disk answers again.
 */
export interface Store extends DeskStore {
  readonly texts: TextStore;
  create(workshop: NewWorkshop): Promise<void>;
  list(): Promise<WorkshopEntry[]>;
  find(by: { workshopId: string } | { joinCode: string }): Promise<WorkshopEntry | null>;
  load(workshopId: string): Promise<LoadedWorkshop | null>;
  /** Stores several commands at once, all or none; resolves when they are on the disk. */
  commit(workshopId: string, entries: readonly CommitEntry[]): Promise<void>;
  /** Whether a command is on the disk. */
  holds(workshopId: string, entry: Pick<CommitEntry, "seq" | "actorId" | "commandId">): Promise<boolean>;
  journal(workshopId: string): Promise<JournalEntry[]>;
  /**
   * Removes a workshop with all that hangs on it, so that not even raw bytes are left. `at` is noted, so that no backup
   * brings it back; null for a rehearsal, which is in no backup: then nothing tells that it was there.
   */
  erase(workshopId: string, at: number | null): Promise<void>;
  /** The workshops' own records, without loading the rest of them. */
  workshops(): Promise<Workshop[]>;
  /**
   * Takes out who did what: cards lose their authors, people become numbers in tables and sectors, the journal loses its
   * actors, and phones their sessions. What was said and counted stays. Null when there was nobody to take out.
   */
  anonymise(workshopId: string, at: number, newId: () => string): Promise<RetentionEntry | null>;
  retentionLog(workshopId: string): Promise<RetentionEntry[]>;
  addSession(session: StoredSession): Promise<void>;
  sessions(): Promise<StoredSession[]>;
  /** Stays the same as long as nothing is written. */
  rowsWritten(): number;
  /** Whether ballots lie in a secret vote that is still open, rehearsals apart: a copy of them now, beside one from later, tells whose they are. */
  hasOpenBallots(): boolean;
  /** Copies everything but rehearsals as it is on disk into a file that does not exist yet, and lets commits go between. */
  copyTo(file: string): Promise<void>;
  close(): void;
}
