import { describe, expect, it } from "vitest";
import { doing, writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";

const words = "Am Dorfplatz fehlt ein Brunnen";

/** Everybody who may listen, every byte written down; one phone and the wall over long polling. */
async function everybodyListens() {
  const valley = await openValley(await freshServer());
  const { driver, record, tokenOf, tableLink } = valley;
  const phone = async (tableId: string, transports: ("websocket" | "polling")[] = ["websocket"]) =>
    record("participant", (await driver.admit({ tableId })).token, { transports });
  const listeners = {
    wall: await record("wall", await tokenOf(driver.links.wall), { transports: ["polling"] }),
    otherHost: await record("host", await tokenOf(tableLink(2))),
    sameTable: await phone("linde"),
    otherTable: await phone("eiche", ["polling"]),
    ownHost: await record("host", await tokenOf(tableLink(1))),
    author: await phone("linde"),
  };
  /** Waits until everybody has been sent something that came after all before, so that silence means silence. */
  const caughtUp = async () => {
    const { seq } = await must(valley.lead, { type: "step.extend", activityId: "still", minutes: 1 });
    for (const { client } of Object.values(listeners))
      await until("everybody is up to date", () => (client.view.at?.seq ?? 0) >= seq);
  };
  const whoHeard = (...traces: string[]) =>
    Object.entries(listeners).flatMap(([who, { heard }]) =>
      traces.some((it) => heard().includes(it)) ? [who] : [],
    );
  return { ...valley, listeners, caughtUp, whoHeard };
}

describe("what goes over the wire", () => {
  it("[VI19] holds no byte of a silent card but for its author, its table's host and the lead, until it is revealed", async () => {
    const { open, listeners, caughtUp, whoHeard, lead } = await everybodyListens();
    await open("still");
    const { author } = listeners;
    const reply = await author.client.keep(writing("still", words)).reply;
    const cardId = reply.ok ? String(reply.result.cardId) : "";
    await caughtUp();
    expect(whoHeard(words, cardId).sort()).toEqual(["author", "ownHost"]);
    await must(lead, { type: "board.cluster", cardIds: [cardId], title: "Plätze und Brunnen" });
    await must(lead, { type: "stage.spotlight", on: { kind: "card", id: cardId } });
    await caughtUp();
    expect(whoHeard(words, cardId, "Plätze und Brunnen").sort()).toEqual(["author", "ownHost"]);
    await must(lead, { type: "step.reveal", activityId: "still" });
    await caughtUp();
    expect(whoHeard(words).sort()).toEqual(Object.keys(listeners).sort());
  });

  it("[VI19] holds nothing of a hidden or withdrawn card for whoever comes in later", async () => {
    const { open, listeners, lead, record, driver, tokenOf } = await everybodyListens();
    await open("ideen");
    const { author } = listeners;
    const write = async (text: string) => {
      const reply = await author.client.keep(writing("ideen", text)).reply;
      return reply.ok ? String(reply.result.cardId) : "";
    };
    const [hidden, gone] = [await write("Frau Soundso soll gehen"), await write("Herr Jemand auch")];
    await must(lead, { type: "card.hide", cardId: hidden, reason: "beleidigend" });
    await author.client.keep(doing("ideen", { do: "withdraw", cardId: gone })).reply;
    const late = await record("wall", await tokenOf(driver.links.wall));
    const phone = await record("participant", (await driver.admit({ tableId: "linde" })).token);
    for (const { heard } of [late, phone])
      for (const trace of ["Soundso", "Jemand", "beleidigend", `"${hidden}"`, `"${gone}"`])
        expect(heard()).not.toContain(trace);
  });

  it("[VI19] holds no person's id, except one's own on one's own phone", async () => {
    const { open, listeners, caughtUp, lead } = await everybodyListens();
    await open("still");
    const ids = Object.values(listeners).flatMap(({ client }) => client.view.all("me").map(({ id }) => id));
    expect(ids).toHaveLength(3);
    const reply = await listeners.author.client.keep(writing("still", words)).reply;
    await open("einschaetzen");
    for (const { client } of Object.values(listeners))
      if (client.view.all("me").length > 0)
        await must(
          client,
          doing("einschaetzen", {
            do: "rate",
            subjectId: reply.ok ? reply.result.cardId : "",
            marks: { "0": 3 },
          }),
        );
    await open("still");
    await must(lead, { type: "step.reveal", activityId: "einschaetzen" });
    await caughtUp();
    for (const [who, { client, heard }] of Object.entries(listeners)) {
      const own = client.view.all("me")[0]?.id;
      for (const id of ids) expect([who, id, heard().includes(id)]).toEqual([who, id, id === own]);
    }
  });

  it("[VI19] holds no secret of the staff's links on the wall or on a phone", async () => {
    const { listeners, driver, tableLink } = await everybodyListens();
    const secrets = [driver.links.lead, driver.links.wall, tableLink(1)].map(
      (path) => path.split("?")[0]?.split("/").at(-1) ?? "",
    );
    for (const { heard } of Object.values(listeners))
      for (const secret of secrets) expect(heard()).not.toContain(secret);
  });
});
