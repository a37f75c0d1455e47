import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Records are kept whole, as JSON beside their keys: the rules read them from memory, never by query, and a new
 * kind of card needs no migration. Whatever is looked up has columns of its own. (docs/decisions/002)
 */
const recordTable = <Name extends string>(name: Name) =>
  sqliteTable(
    name,
    {
      workshopId: text("workshop_id").notNull(),
      id: text("id").notNull(),
      body: text("body").notNull(),
    },
    (table) => [primaryKey({ columns: [table.workshopId, table.id] })],
  );

export const series = recordTable("series");
export const area = recordTable("area");
export const workshop = recordTable("workshop");
export const actionField = recordTable("action_field");
export const dimension = recordTable("dimension");
export const tableGroup = recordTable("table_group");
export const sector = recordTable("sector");
export const phase = recordTable("phase");
export const activity = recordTable("activity");
export const step = recordTable("step");
export const stage = recordTable("stage");
export const participant = recordTable("participant");
export const card = recordTable("card");
export const cluster = recordTable("cluster");
export const response = recordTable("response");
/** Who has voted in a secret vote. */
export const voted = recordTable("voted");
export const parked = recordTable("parked");
export const nextStep = recordTable("next_step");
export const tally = recordTable("tally");
export const logo = recordTable("logo");
export const entry = recordTable("entry");
export const prose = recordTable("prose");
export const photo = recordTable("photo");

/** What was voted in a secret vote: no time, no sequence, no person, and no rowid that would tell the order. */
export const ballot = sqliteTable(
  "ballot",
  {
    workshopId: text("workshop_id").notNull(),
    id: text("id").notNull(),
    activityId: text("activity_id").notNull(),
    body: text("body").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.id] })],
);

/** How co-written texts come about, step by step; the record `prose` is what has come of it. */
export const textUpdate = sqliteTable(
  "text_update",
  {
    workshopId: text("workshop_id").notNull(),
    document: text("document").notNull(),
    seq: integer("seq").notNull(),
    update: blob("update", { mode: "buffer" }).notNull(),
    commandId: text("command_id"),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.document, table.seq] })],
);

/** One committed command: what it changed, and its answer, so that a command sent twice takes effect once. */
export const journal = sqliteTable(
  "journal",
  {
    workshopId: text("workshop_id").notNull(),
    seq: integer("seq").notNull(),
    at: integer("at").notNull(),
    actorRole: text("actor_role").notNull(),
    actorId: text("actor_id").notNull(),
    commandType: text("command_type").notNull(),
    /** Made by the sender; null for what the server does by itself. */
    commandId: text("command_id"),
    result: text("result").notNull(),
    /** The sequence number of the command that this one took back. */
    undoes: integer("undoes"),
    /** A JSON list of changes; ballots are not among them. */
    changes: text("changes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.seq] })],
);

/** Who a browser is: the role that a link or joining gave it. */
export const session = sqliteTable(
  "session",
  {
    /** SHA-256 of the token that the browser holds. */
    tokenHash: text("token_hash").primaryKey(),
    /** Null for an organiser, who sees all workshops. */
    workshopId: text("workshop_id"),
    role: text("role").notNull(),
    actorId: text("actor_id").notNull(),
    tableId: text("table_id"),
    createdAt: integer("created_at").notNull(),
    /** Organisers only: what the invitation was called, and the last day on which they came. */
    label: text("label"),
    lastSeenOn: text("last_seen_on"),
  },
  (table) => [index("session_workshop").on(table.workshopId)],
);

/** Invitations for further organisers that nobody has opened yet. */
export const invitation = sqliteTable("invitation", {
  /** SHA-256 of the token in the link. */
  tokenHash: text("token_hash").primaryKey(),
  id: text("id").notNull(),
  label: text("label").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** Templates of one's own: the plan of a workshop, as JSON, belonging to none. */
export const template = sqliteTable("template", {
  name: text("name").primaryKey(),
  title: text("title").notNull(),
  createdAt: integer("created_at").notNull(),
  records: text("records").notNull(),
});

/** One row a workshop: what must be found without loading it. */
export const workshopIndex = sqliteTable("workshop_index", {
  workshopId: text("workshop_id").primaryKey(),
  joinCode: text("join_code").notNull().unique(),
  /** Changes when a backup is restored: clients then know that numbers may have been given twice. */
  epoch: text("epoch").notNull(),
  /** From this secret the links of the workshop are derived. */
  linkSecret: text("link_secret").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** Deleted workshops: that something was deleted and when, nothing of what it was. */
export const deletionLog = sqliteTable("deletion_log", {
  workshopId: text("workshop_id").primaryKey(),
  deletedAt: integer("deleted_at").notNull(),
});

/** When it was that a workshop's people were made unknowable, and of how many things it was. */
export const retentionLog = sqliteTable(
  "retention_log",
  {
    workshopId: text("workshop_id").notNull(),
    at: integer("at").notNull(),
    people: integer("people").notNull(),
    cards: integer("cards").notNull(),
    answers: integer("answers").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.at] })],
);
