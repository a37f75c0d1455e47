import type { Store } from "#db/store.ts";
import type { Workshop, WorkshopRecord } from "#domain/records.ts";
import { newId, newJoinCode, newToken } from "../secrets.ts";

/** Stores a new workshop with its first records; gives back its id. */
export async function createWorkshop(
  store: Store,
  records: readonly WorkshopRecord[],
  actorId: string,
  createdAt: number,
): Promise<string> {
  const workshop = records.find((record) => record.kind === "workshop");
  if (!workshop) throw new Error("a template without a workshop record");
  await store.create({
    ...newEntry(workshop, createdAt),
    first: {
      seq: 1,
      at: createdAt,
      actorRole: "organiser",
      actorId,
      commandType: "setup.create",
      commandId: null,
      undoes: null,
      result: {},
      changes: records.map((record) => ({ kind: record.kind, id: record.id, before: null, after: record })),
    },
  });
  return workshop.id;
}

/** How a workshop is found and opened here: under secrets that nobody has had before. */
export const newEntry = ({ id, joinCode }: Workshop, createdAt: number) => ({
  workshopId: id,
  joinCode,
  epoch: newId(),
  linkSecret: newToken(),
  createdAt,
});

/** A join code that no workshop has. */
export async function freeCode(store: Store): Promise<string> {
  for (;;) {
    const joinCode = newJoinCode();
    if (!(await store.find({ joinCode }))) return joinCode;
  }
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
