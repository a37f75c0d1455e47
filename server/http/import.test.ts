import { describe, expect, it } from "vitest";
import { must } from "#e2e/support/workshop-driver.ts";
import { asAnother } from "#exports/import.ts";
import { asking, day, deskAt, rich, richFile } from "../testing/desk.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";
import { largestBackup } from "./import-routes.ts";

const withoutTime = (text: string) => ({ ...(JSON.parse(text) as object), exportedAt: 0 });

describe("backup and import", () => {
  it("[IM1] a backup, brought to an empty server, gives the same backup, with code and journal", async () => {
    const first = await freshServer();
    const desk = await deskAt(first, first.organiserPath);
    expect(await desk.call("POST", "/api/workshops/import", rich)).toMatchObject({
      status: 201,
      value: { workshopId: "Talgrund-1" },
    });
    const backup = await desk.backup("Talgrund-1");
    expect(withoutTime(backup)).toEqual(withoutTime(rich));
    const second = await freshServer();
    const elsewhere = await deskAt(second, second.organiserPath);
    await elsewhere.call("POST", "/api/workshops/import", backup);
    expect(withoutTime(await elsewhere.backup("Talgrund-1"))).toEqual(withoutTime(backup));
    expect((await elsewhere.summaries())[0]).toMatchObject({ joinCode: "7K3MXD", cards: day.state.tables.card.size });
  });

  it("[IM1] a day that was led on this server comes back on another one, and goes on there", async () => {
    const server = await freshServer();
    const valley = await openValley(server);
    await valley.open("ideen");
    const phone = await valley.join("linde");
    await must(phone, {
      type: "activity",
      activityId: "ideen",
      command: { do: "write", text: "Rufbus", fieldId: null, dimensionId: null },
    });
    const here = asking(server.url, valley.driver.organiserSession);
    const backup = await here.backup(valley.driver.workshopId);
    const other = await freshServer();
    const there = await deskAt(other, other.organiserPath);
    expect((await there.call("POST", "/api/workshops/import", backup)).status).toBe(201);
    expect(withoutTime(await there.backup(valley.driver.workshopId))).toEqual(withoutTime(backup));
    const links = (id: string, desk: typeof here) => desk.call<{ lead: string }>("GET", `/api/workshops/${id}/links`);
    const [old, fresh] = await Promise.all([links(valley.driver.workshopId, here), links(valley.driver.workshopId, there)]);
    expect(fresh.value.lead).not.toBe(old.value.lead);
  });

  it("[IM4] one that is here already comes in as a copy only: another id, another code, the same cards", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    await desk.call("POST", "/api/workshops/import", rich);
    expect(await desk.call("POST", "/api/workshops/import", rich)).toEqual({
      status: 409,
      value: { refused: "import-exists", about: richFile.records.workshop[0]?.title },
    });
    const copy = await desk.call<{ workshopId: string }>("POST", "/api/workshops/import?as=copy", rich);
    expect(copy.status).toBe(201);
    const [first, second] = await desk.summaries();
    expect(first?.id).not.toBe(second?.id);
    expect(first?.joinCode).not.toBe(second?.joinCode);
    expect([first?.title, first?.cards]).toEqual([`Kopie von ${second?.title}`, second?.cards]);
  });

  it("[IM4] a code that another workshop has is given anew", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    await desk.call("POST", "/api/workshops/import", rich);
    const other = JSON.stringify(asAnother(richFile, { id: "Talgrund-2", joinCode: "7K3MXD" }));
    expect((await desk.call("POST", "/api/workshops/import", other)).status).toBe(201);
    expect(new Set((await desk.summaries()).map(({ joinCode }) => joinCode)).size).toBe(2);
  });

  it("[IM2] what is refused changes nothing, and is refused with a reason of its own", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    await desk.call("POST", "/api/workshops/import", rich);
    const before = [await desk.summaries(), withoutTime(await desk.backup("Talgrund-1"))];
    const other = (change: string, to: string) => rich.replaceAll("Talgrund-1", "Talgrund-9").replace(change, to);
    for (const [file, reason] of [
      ["", "import-no-json"],
      ["{}", "import-foreign"],
      ["[".repeat(50_000), "import-no-json"],
      [`${"[".repeat(50_000)}${"]".repeat(50_000)}`, "import-hostile"],
      [other('"type":"rate"', '"type":"delphi"'), "import-unknown-step"],
      [other('"settings":{', '"settings":{"__proto__":{"a":1},'), "import-hostile"],
      [other('"mergedInto":null', '"mergedInto":"fehlt"'), "import-references"],
      [other(`"seq":${richFile.seq}`, '"seq":3'), "import-journal"],
    ] as const)
      expect([reason, await desk.call("POST", "/api/workshops/import?as=copy", file)]).toMatchObject([
        reason,
        { status: 422, value: { refused: reason } },
      ]);
    expect([await desk.summaries(), withoutTime(await desk.backup("Talgrund-1"))]).toEqual(before);
  });

  it("[IM5] a huge file is refused while it is still coming in, with or without saying its length", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    const piece = new TextEncoder().encode("x".repeat(1024 * 1024));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 400) controller.close();
        else controller.enqueue(piece);
      },
    });
    const upload = (body: BodyInit, more: object = {}) =>
      fetch(`${server.url}/api/workshops/import`, { method: "POST", headers: { cookie: desk.cookie }, body, ...more });
    const answer = await upload(endless, { duplex: "half" });
    expect([answer.status, await answer.json()]).toEqual([413, { refused: "import-too-large" }]);
    expect(sent).toBeLessThan(400);
    const known = await upload("x".repeat(largestBackup + 1));
    expect([known.status, await known.json()]).toEqual([413, { refused: "import-too-large" }]);
    expect(await desk.summaries()).toEqual([]);
  });

  it("[IM6] is for organisers only", async () => {
    const server = await freshServer();
    const { driver, tokenOf } = await openValley(server);
    const lead = `weitblick.lead.${driver.workshopId}=${await tokenOf(driver.links.lead)}`;
    for (const cookie of ["", lead])
      expect((await asking(server.url, cookie).call("POST", "/api/workshops/import", rich)).status).toBe(401);
  });
});
