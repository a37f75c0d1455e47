import { describe, expect, it, vi } from "vitest";
import type { Cluster } from "#domain/records.ts";
import type { ViewMessage } from "#protocol/messages.ts";
import { ViewStore } from "./view-store.ts";

const cluster = (id: string, title = id): Cluster => ({
  kind: "cluster",
  id,
  title,
  cardKind: "factor",
  fieldId: null,
  dimensionId: null,
});
const message = (change: Partial<ViewMessage>): ViewMessage => ({
  epoch: "eins",
  audience: "wall",
  from: null,
  to: 1,
  set: [],
  drop: [],
  ...change,
});
const me = { kind: "me", id: "edda", tableId: null, sectorId: null } as const;

describe("the view on a screen", () => {
  it("[VI17] begins with a whole view, which replaces all that was there but what is one's own", () => {
    const view = new ViewStore();
    view.takePrivate({ whole: true, set: [me], drop: [] });
    expect(view.take(message({ set: [cluster("wege"), cluster("netz")] }))).toBe(true);
    expect(view.take(message({ epoch: "zwei", to: 7, set: [cluster("amt")] }))).toBe(true);
    expect([...view.snapshot().keys()].sort()).toEqual(["cluster:amt", "me:edda"]);
    expect(view.at).toEqual({ epoch: "zwei", audience: "wall", seq: 7 });
  });

  it("[VI17] keeps apart what came for everybody here and for one alone, also of one kind", () => {
    const view = new ViewStore();
    const marks = { kind: "my-response", activityId: "rate", round: 1, subjectId: "bus", value: {} } as const;
    const guests = { ...marks, id: "rate.1.guest.bus", as: "guest" };
    view.take(message({ audience: "host linde", set: [guests] }));
    view.takePrivate({ whole: true, set: [], drop: [] });
    expect(view.all("my-response")).toEqual([guests]);
    const companion = { kind: "companion", id: "lore" } as const;
    view.takePrivate({ whole: true, set: [me, companion], drop: [] });
    view.take(message({ audience: "host eiche", to: 7 }));
    expect([...view.snapshot().keys()].sort()).toEqual(["companion:lore", "me:edda"]);
    view.takePrivate({ whole: true, set: [me], drop: [] });
    expect(view.all("companion")).toEqual([]);
  });

  it("[VI17] goes on with differences that follow on what is there, or overlap with it", () => {
    const view = new ViewStore();
    view.take(message({ to: 4, set: [cluster("wege"), cluster("netz")] }));
    expect(
      view.take(message({ from: 4, to: 6, set: [cluster("wege", "Wege!")], drop: ["cluster:netz"] })),
    ).toBe(true);
    expect(view.take(message({ from: 2, to: 8, set: [cluster("amt")] }))).toBe(true);
    expect(view.all("cluster").map(({ title }) => title)).toEqual(["Wege!", "amt"]);
    expect(view.get("cluster", "netz")).toBeUndefined();
  });

  it("[VI17] takes a difference that names neither epoch nor audience: on an open line both are as before", () => {
    const view = new ViewStore();
    expect(view.take({ from: 0, to: 1, set: [cluster("wege")], drop: [] })).toBe(false);
    view.take(message({ to: 4 }));
    expect(view.take({ from: 5, to: 6, set: [cluster("wege")], drop: [] })).toBe(false);
    expect(view.take({ from: 4, to: 6, set: [cluster("wege")], drop: [] })).toBe(true);
    expect(view.at).toEqual({ epoch: "eins", audience: "wall", seq: 6 });
  });

  it("[VI17] refuses what does not follow: a gap, another seat, another epoch, a difference to nothing", () => {
    const view = new ViewStore();
    expect(view.take(message({ from: 0 }))).toBe(false);
    view.take(message({ to: 4 }));
    for (const change of [{ from: 5 }, { from: 4, audience: "lead" }, { from: 4, epoch: "zwei" }])
      expect(view.take(message({ ...change, to: 9, set: [cluster("wege")] }))).toBe(false);
    expect([view.all("cluster"), view.at?.seq]).toEqual([[], 4]);
  });

  it("[VI18] tells its listeners, and gives the same list until one of its records changes", () => {
    const view = new ViewStore();
    view.take(message({ set: [cluster("wege")] }));
    const told = vi.fn();
    const stop = view.subscribe(told);
    const list = view.all("cluster");
    view.takePrivate({ whole: false, set: [me], drop: [] });
    expect(view.all("cluster")).toBe(list);
    view.take(message({ from: 1, to: 2, drop: ["cluster:wege"] }));
    expect(view.all("cluster")).toEqual([]);
    stop();
    view.takePrivate({ whole: true, set: [], drop: [] });
    expect([told.mock.calls.length, view.all("me")]).toEqual([2, []]);
  });
});
