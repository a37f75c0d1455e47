import { expect, it } from "vitest";
import { topListId, topListOf } from "./top-list.ts";
import { ida } from "./testing/cast.ts";
import { openHall } from "./testing/hall.ts";

it("[ST6] a list in the light names how many, of which kind and where; a field that is not there is refused", () => {
  const hall = openHall();
  hall.open("ideen");
  const lists = [
    { best: 5, cardKind: "option", fieldId: "infra" },
    { best: 10, cardKind: "factor", fieldId: null },
  ] as const;
  for (const list of lists) {
    expect(topListOf(topListId(list))).toEqual(list);
    const on = { kind: "top", id: topListId(list) } as const;
    expect(hall.refusal(ida, { type: "stage.spotlight", on })).toBeNull();
  }
  for (const id of ["5-option-fehlt", "0-option-infra", "5-person-infra", "list"])
    expect(hall.refusal(ida, { type: "stage.spotlight", on: { kind: "top", id } })).toBe("not-found");
});
