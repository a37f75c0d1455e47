import { describe, expect, it } from "vitest";
import { edda, gesine, ida, ruth, wanda } from "../testing/cast.ts";
import { openHall } from "../testing/hall.ts";

type Moves = { cardIds: string[]; fieldId: string | null; dimensionId: string | null }[];
const to = (cardIds: string[], fieldId: string | null, dimensionId: string | null = null) => ({
  cardIds,
  fieldId,
  dimensionId,
});
const reassign = (moves: Moves) => ({ type: "board.reassign", moves }) as const;

/** The evening: a pile of two and a third card in one bundle, and a card that lies alone. */
function eveningHall() {
  const hall = openHall();
  hall.open("still");
  const bus = hall.write(edda, "still", "Bus", "wege");
  const rufbus = hall.write(edda, "still", "Rufbus", "wege");
  const bahn = hall.write(edda, "still", "Bahn", "wege");
  const arzt = hall.write(gesine, "still", "Arzt", "netz");
  hall.close("still");
  hall.do(ida, { type: "board.merge", cardIds: [bus, rufbus], title: null });
  const clusterId = String(
    hall.do(ida, { type: "board.cluster", cardIds: [bus, bahn], title: "Unterwegs" }).clusterId,
  );
  const lies = (id: string) => {
    const { fieldId, dimensionId, clusterId: cluster } = hall.card(id);
    return [fieldId, dimensionId, cluster];
  };
  return { hall, bus, rufbus, bahn, arzt, clusterId, lies };
}

describe("re-assigning after the day", () => {
  it("[BO17] moves several fields by one command, with piles, bundles and origin, and one undo takes it back", () => {
    const { hall, bus, rufbus, bahn, arzt, clusterId, lies } = eveningHall();
    const before = [bus, rufbus, bahn, arzt].map(hall.card);
    const bundle = hall.state.tables.cluster.get(clusterId);
    hall.do(ruth, reassign([to([bus, bahn], "arbeit", "kraefte"), to([arzt], null)]));
    for (const id of [bus, rufbus, bahn]) expect(lies(id)).toEqual(["arbeit", "kraefte", clusterId]);
    expect(lies(arzt)).toEqual([null, null, null]);
    expect(hall.card(rufbus).mergedInto).toBe(bus);
    expect(hall.state.tables.cluster.get(clusterId)).toMatchObject({ fieldId: "arbeit", dimensionId: "kraefte" });
    expect(hall.card(bus).origin).toEqual(before[0]?.origin);
    hall.do(ruth, { type: "undo" });
    expect([bus, rufbus, bahn, arzt].map(hall.card)).toEqual(before);
    expect(hall.state.tables.cluster.get(clusterId)).toEqual(bundle);
  });

  it("[BO17] a card that goes alone leaves its bundle; one that its own pile has taken up since goes with it", () => {
    const { hall, bus, rufbus, bahn, clusterId, lies } = eveningHall();
    hall.do(ruth, reassign([to([rufbus], "arbeit")]));
    for (const id of [bus, rufbus]) expect(lies(id)).toEqual(["arbeit", null, null]);
    expect(lies(bahn)).toEqual(["infra", "wege", clusterId]);
    expect(hall.state.tables.cluster.get(clusterId)?.fieldId).toBe("infra");
    // The last one takes the bundle with it.
    hall.do(ruth, reassign([to([bahn], "arbeit")]));
    expect(lies(bahn)).toEqual(["arbeit", null, clusterId]);
  });

  it("[BO17] hidden cards of a bundle go with those that are seen", () => {
    const { hall, bus, bahn, clusterId, lies } = eveningHall();
    hall.do(ida, { type: "card.hide", cardId: bahn, reason: "Name" });
    hall.do(ruth, reassign([to([bus], "arbeit")]));
    expect(lies(bahn)).toEqual(["arbeit", null, clusterId]);
  });

  it("[BO17] moves nothing when one of the places or cards is not there, and nothing for hosts", () => {
    const { hall, bus, arzt, lies } = eveningHall();
    for (const wrong of [to([bus], "fehlt"), to([bus], null, "fehlt"), to(["fehlt"], "arbeit")])
      expect(hall.refusal(ruth, reassign([to([arzt], "arbeit"), wrong]))).toBe("not-found");
    expect(hall.refusal(wanda, reassign([to([bus], "arbeit")]))).toBe("forbidden");
    expect(lies(arzt)[0]).toBe("infra");
  });

  it("[BO17] fields may be added after the day, and the cards stay where they are until they are re-assigned", () => {
    const { hall, bus, arzt, lies } = eveningHall();
    const { field, dimension } = hall.state.tables;
    const fields = [...field.values()]
      .sort((a, b) => a.numeral - b.numeral)
      .map(({ id, title }) => ({
        id,
        title,
        dimensions: [...dimension.values()]
          .filter(({ fieldId }) => fieldId === id)
          .sort((a, b) => a.order - b.order)
          .map((one) => ({ id: one.id, title: one.title })),
      }));
    const before = [bus, arzt].map(hall.card);
    hall.do(ruth, { type: "setup.fields", fields: [...fields, { id: "neu", title: "Wohnen", dimensions: [] }] });
    expect([bus, arzt].map(hall.card)).toEqual(before);
    hall.do(ruth, reassign([to([arzt], "neu")]));
    expect(lies(arzt)).toEqual(["neu", null, null]);
  });
});
