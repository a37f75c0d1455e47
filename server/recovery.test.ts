import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { WorkshopClient } from "#components/live/workshop-client.ts";
import { StoreUnavailable } from "#db/database.ts";
import { freshStore, newWorkshop } from "#db/testing/fresh-store.ts";
import { openHall } from "#domain/testing/hall.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import { Rooms } from "./room/rooms.ts";
import { Sessions } from "./sessions.ts";
import { openSocketGateway } from "./socket-gateway.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";
import { Texts } from "./text/texts.ts";

describe("a server that cannot read", () => {
  it("[EX20] is waited for: the phone stays, and comes in when the workshop can be loaded", async () => {
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => silence.mockRestore());
    const { store } = freshStore();
    const [first] = openHall().done;
    if (!first) throw new Error("the hall was not made");
    await store.create(newWorkshop(first));
    const sessions = await Sessions.load(store);
    const { token } = await sessions.open({ workshopId: "talgrund", role: "participant", actorId: "edda" });
    let locked = true;
    const load: typeof store.load = (id) =>
      locked ? Promise.reject(new StoreUnavailable("busy")) : store.load(id);
    const http = createServer();
    const gateway = openSocketGateway(http, { sessions, publicUrl: null, texts: new Texts({ store }), rooms: () => rooms });
    const rooms: Rooms = new Rooms(
      { ...store, load },
      activityRules,
      (id) => gateway.outlet(id),
      gateway.watch,
    );
    onTestFinished(() => gateway.close());
    http.listen(0, "127.0.0.1");
    await once(http, "listening");

    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const client = new WorkshopClient({ url, workshopId: "talgrund", role: "participant", token });
    onTestFinished(() => client.close());
    client.connect();
    await until("the server could not read", () => silence.mock.calls.length > 0);
    locked = false;
    await until("the phone is in", () => client.line.state === "online");
    expect(client.view.all("workshop")).toHaveLength(1);
  });
});

describe("a client that was closed", () => {
  it("[EX21] does not come back by itself, although the server let go of it just before", async () => {
    const valley = await openValley(await freshServer());
    const phone = await valley.join("linde");
    // What the client means to do in a moment is kept for the test to do.
    const later: (() => void)[] = [];
    const atOnce = setTimeout;
    const held = ((work: () => void, wait = 0) =>
      wait >= 500 && wait <= 2000 ? void later.push(work) : atOnce(work, wait)) as typeof setTimeout;
    const timers = vi.spyOn(globalThis, "setTimeout").mockImplementation(held as never);
    onTestFinished(() => timers.mockRestore());
    // Three words that make no sense: the server cuts the line.
    for (let count = 0; count < 3; count += 1)
      (phone.socket as unknown as { emit(event: string): void }).emit("nonsense");
    await until("it is cut, and means to come back", () => !phone.socket.connected && later.length > 0);
    phone.close();
    for (const work of later) work();
    expect(phone.socket.active).toBe(false);
  });
});
