import { describe, expect, it } from "vitest";
import { planOf, recordsFromPlan } from "./plan-copy.ts";
import { applyChanges, emptyState, put, workshopOf } from "./state.ts";
import { edda, ida, ruth } from "./testing/cast.ts";
import { openHall } from "./testing/hall.ts";

function copied() {
  const hall = openHall();
  hall.open("ideen");
  hall.write(edda, "ideen", "Rufbus");
  hall.close("ideen");
  hall.do(ida, { type: "stage.curtain", on: true });
  hall.do(ruth, { type: "setup.archive", archived: true });
  let ids = 0;
  const details = { id: "kopie", title: "Kopie von Talgrund", date: "2027-01-01", joinCode: "7K3MXD", templateName: "" };
  const records = recordsFromPlan(planOf(hall.state), details, () => {
    ids += 1;
    return `neu-${ids}`;
  });
  const state = emptyState();
  applyChanges(state, 1, records.map((record) => put(state, record)));
  return { from: hall.state, state };
}

describe("a copy of a plan", () => {
  it("[AR2] has the whole plan and nothing of the day: no people, cards, answers, steps, and is not archived", () => {
    const { from, state } = copied();
    for (const kind of ["field", "dimension", "table", "sector", "phase", "activity"] as const)
      expect([kind, state.tables[kind].size]).toEqual([kind, from.tables[kind].size]);
    for (const kind of ["participant", "card", "cluster", "response", "step", "voted", "ballot"] as const)
      expect([kind, state.tables[kind].size]).toEqual([kind, 0]);
    expect(workshopOf(state)).toMatchObject({ id: "kopie", title: "Kopie von Talgrund", date: "2027-01-01", archivedAt: null });
    expect(workshopOf(state).client).toBe(workshopOf(from).client);
    expect(state.tables.stage.get("stage")).toMatchObject({ activityId: null, curtain: false });
  });

  it("[AR2] shares no id with what it was made from, and everything still hangs together", () => {
    const { from, state } = copied();
    for (const kind of ["field", "dimension", "table", "phase", "activity"] as const)
      for (const id of state.tables[kind].keys()) expect(from.tables[kind].has(id)).toBe(false);
    for (const { fieldId } of state.tables.dimension.values()) expect(state.tables.field.has(fieldId)).toBe(true);
    for (const { phaseId } of state.tables.activity.values()) expect(state.tables.phase.has(phaseId)).toBe(true);
    for (const { fieldId } of state.tables.table.values())
      if (fieldId !== null) expect(state.tables.field.has(fieldId)).toBe(true);
  });
});
