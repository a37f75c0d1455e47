import { once } from "node:events";
import Database from "better-sqlite3";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { doing } from "#domain/testing/hall.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { textClose } from "#protocol/text.ts";
import { freshServer } from "./testing/hall-server.ts";
import { freePort, serverProcess } from "./testing/server-process.ts";
import { openStory, Page, pageStorage, writingStep } from "./testing/writing.ts";
import { TextDocument } from "./text/text-document.ts";

/** A text as it can be put together from the file alone. */
function onDisk(dataDir: string, textId: string): string {
  const database = new Database(path.join(dataDir, "weitblick.sqlite"), { readonly: true });
  const rows = database
    .prepare('select "update" from text_update where document = ? order by seq')
    .all(textId) as { update: Buffer }[];
  database.close();
  return TextDocument.from(rows.map(({ update }) => update)).text;
}

async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url, { headers });
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
  return response.statusCode;
}

const closed = (page: Page, code: number) => until(`closed with ${code}`, () => page.client.status.code === code);

describe("a text that several write at once", () => {
  it("[TE1] ends the same on all screens, on the disk and in the record, while lines break and the server is killed", {
    timeout: 90_000,
  }, async () => {
    const [dataDir, port] = [freshFolder(), await freePort()];
    let server = await serverProcess(port, dataDir);
    const story = await openStory(server);
    const holders = await Promise.all([0, 1, 2].map(() => story.penHolder()));
    const pages = holders.map(({ token }) => story.page("participant", token));
    await Promise.all(pages.map((page) => page.ready()));
    const chance = randomFrom(35);
    const words: string[] = [];
    const write = (who: number) => {
      const page = pages[who] as Page;
      const word = `<${who}.${words.length}>`;
      words.push(word);
      // Between the words of the others, so that each of them can be found again.
      const places = [...page.text.matchAll(/</g)].map(({ index }) => index);
      page.write(word, places[chance.upTo(places.length + 1)]);
    };
    for (let round = 0; round < 6; round += 1) {
      for (let turn = 0; turn < 40; turn += 1) {
        write(turn % 3);
        if (chance.chance(0.1)) pages[chance.upTo(3)]?.cut();
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (round % 2 === 0) {
        await Promise.all(pages.map((page) => page.stored()));
        const acknowledged = [...words];
        for (const [who] of pages.entries()) write(who);
        await server.kill();
        const kept = onDisk(dataDir, story.textId);
        expect(acknowledged.filter((word) => !kept.includes(word))).toEqual([]);
        server = await serverProcess(port, dataDir);
      }
    }
    await Promise.all(pages.map((page) => page.stored()));
    const [first] = pages as [Page];
    await until("all screens show the same", () => pages.every((page) => page.text === first.text));
    expect(first.text.match(/<[^>]*>/g)?.sort()).toEqual([...words].sort());
    expect(onDisk(dataDir, story.textId)).toBe(first.text);
    await until("the record has followed", () => story.record() === first.text);
  });

  it("[TE2] says stored only when it is: not while the line is gone, and again when it is back", async () => {
    const story = await openStory(await freshServer());
    const page = story.page("participant", (await story.penHolder()).token);
    await page.ready();
    page.write("Morgens um sechs");
    expect(page.client.status.unstored).toBeGreaterThan(0);
    await page.stored();
    expect(page.storage.size()).toBe(0);
    page.cut();
    await until("the page notices", () => page.client.status.line === "offline");
    page.write(" kommt der Rufbus.");
    expect([page.client.status.unstored, page.storage.size()]).toEqual([1, 1]);
    await page.stored();
    await until("the record has it", () => story.record() === "Morgens um sechs kommt der Rufbus.");
  });

  it("[TE2] keeps what was not stored across a reload of the page, once", async () => {
    const port = await freePort();
    const dataDir = freshFolder();
    const server = await freshServer({ dataDir, port });
    const story = await openStory(server);
    const { token } = await story.penHolder();
    const storage = pageStorage();
    const page = story.page("participant", token, "dieselbe-seite", storage);
    await page.ready();
    page.write("gespeichert ");
    await page.stored();
    await server.stop();
    await until("the page notices", () => page.client.status.line === "offline");
    page.write("unterwegs");
    page.close();
    await freshServer({ dataDir, port });
    const again = story.page("participant", token, "dieselbe-seite", storage);
    await again.ready();
    await again.stored();
    expect(again.text).toBe("gespeichert unterwegs");
    again.write(" und weiter");
    await again.stored();
    await until("on the disk", () => onDisk(dataDir, story.textId) === "gespeichert unterwegs und weiter");
  });

  it("[TE7] tells who writes by role and number, never by person", async () => {
    const story = await openStory(await freshServer());
    const { token, participantId } = await story.penHolder();
    const [phone, host] = [story.page("participant", token), story.page("host", await story.tokenOf(story.tableLink(1)))];
    await until("both are told", () => phone.client.status.writers.length === 2);
    expect(phone.client.status.writers).toEqual(expect.arrayContaining([{ as: "host" }, { as: "phone", number: 1 }]));
    expect(JSON.stringify(host.client.status)).not.toContain(participantId);
    phone.close();
    await until("one is gone", () => host.client.status.writers.length === 1);
  });
});

describe("the door of a text", () => {
  it("[TE5] opens only for a session of the role, from our own pages, to a document that the server has named", async () => {
    const server = await freshServer();
    const story = await openStory(server);
    const { token } = await story.penHolder();
    const stranger = await story.driver.admit({ tableId: "eiche" });
    const { workshopId } = story.driver;
    const base = `${server.url.replace("http", "ws")}/yjs/${workshopId}`;
    const at = (textId: string, role = "participant", more = "&tab=seite-1234") => `${base}/${textId}?role=${role}${more}`;
    const cookie = (value: string, role = "participant") => ({ cookie: `weitblick.${role}.${workshopId}=${value}` });
    const wall = await story.tokenOf(story.driver.links.wall);
    expect(await statusOf(at(story.textId), {})).toBe(401);
    expect(await statusOf(at(story.textId), cookie("falsch"))).toBe(401);
    expect(await statusOf(at(story.textId, "lead"), cookie(token, "lead"))).toBe(401);
    expect(await statusOf(at(story.textId), { ...cookie(token), origin: "http://anderswo.example" })).toBe(403);
    expect(await statusOf(at(story.textId), cookie(stranger.token))).toBe(403);
    expect(await statusOf(at(story.textId, "wall"), cookie(wall, "wall"))).toBe(403);
    expect(await statusOf(at("gibtesnicht"), cookie(token))).toBe(404);
    expect(await statusOf(at("..%2F..%2Fetc%2Fpasswd"), cookie(token))).toBe(400);
    expect(await statusOf(at(story.textId, "participant", ""), cookie(token))).toBe(400);
    expect(await statusOf(at(story.textId, "participant", "&tab=x"), cookie(token))).toBe(400);
  });

  it("[TE5] lets a reader read, and nothing that a reader sends changes a letter", async () => {
    const story = await openStory(await freshServer(), { pen: "asked" });
    const lead = story.page("lead", await story.tokenOf(story.driver.links.lead));
    await lead.ready();
    lead.write("Am Anfang war der Bus.");
    await lead.stored();
    const { token } = await story.penHolder();
    const reader = story.page("participant", token);
    await until("it reads", () => reader.text === "Am Anfang war der Bus.");
    expect(reader.client.status.writes).toBe(false);
    reader.write("Heimlich. ", 0);
    lead.write(" Dann kam die Bahn.");
    await lead.stored();
    await until("the record has followed", () => story.record() === "Am Anfang war der Bus. Dann kam die Bahn.");
    expect(reader.client.status.unstored).toBe(1);
    // Once the pen is handed over, it counts.
    await must(story.lead, doing(writingStep, { do: "hand", cardId: story.cardId, number: 1, held: true }));
    await reader.stored();
    await until("the record has it", () => story.record()?.startsWith("Heimlich. "));
  });

  it.each([
    ["the pen is taken away", async (story: Awaited<ReturnType<typeof openStory>>) =>
      must(story.lead, doing(writingStep, { do: "hand", cardId: story.cardId, number: 1, held: false }))],
    ["the step is held", async (story: Awaited<ReturnType<typeof openStory>>) =>
      must(story.lead, { type: "step.freeze", activityId: writingStep, frozen: true })],
    ["the step is closed", async (story: Awaited<ReturnType<typeof openStory>>) =>
      must(story.lead, { type: "step.close", activityId: writingStep })],
  ])("[TE5] shuts for writing in the moment in which %s", async (_, shut) => {
    const story = await openStory(await freshServer());
    const page = story.page("participant", (await story.penHolder()).token);
    await page.ready();
    page.write("Vorher. ");
    await page.stored();
    await shut(story);
    page.write("Nachher. ");
    await until("it is told", () => !page.client.status.writes);
    expect(page.client.status.unstored).toBeGreaterThan(0);
    await until("the record has what was before", () => story.record() === "Vorher.");
    const lead = story.page("lead", await story.tokenOf(story.driver.links.lead));
    await until("others see the same", () => lead.text === "Vorher. ");
  });

  it("[TE5] closes for whoever goes to another table, and for a scenario that is hidden", async () => {
    const story = await openStory(await freshServer());
    const [one, two] = [await story.penHolder(), await story.penHolder()];
    const [mover, stayer] = [story.page("participant", one.token), story.page("participant", two.token)];
    await Promise.all([mover.ready(), stayer.ready()]);
    await must(one.phone, { type: "participant.move", tableId: "eiche" });
    await closed(mover, textClose.forbidden);
    await must(story.lead, { type: "card.hide", cardId: story.cardId, reason: "Noch nicht" });
    await closed(stayer, textClose.forbidden);
  });

  it("[TE5] lets only one page write under one number: the one that was opened last", async () => {
    const story = await openStory(await freshServer());
    const { token } = await story.penHolder();
    const one = story.page("participant", token, "dieselbe-seite");
    await one.ready();
    const two = story.page("participant", token, "dieselbe-seite");
    await closed(one, textClose.elsewhere);
    await two.ready();
    two.write("Von hier.");
    await two.stored();
  });
});

describe("a text without WebSocket", () => {
  it("[TE6] is written by one person at a time, into what others write with it", async () => {
    const story = await openStory(await freshServer());
    const [one, two] = [await story.penHolder(), await story.penHolder()];
    const page = story.page("host", await story.tokenOf(story.tableLink(1)));
    await page.ready();
    page.write("Mitte.");
    await page.stored();
    const save = (phone: typeof one.phone, base: string, text: string, id = `speichern-${text.length}-0123456789`) =>
      phone.socket.emitWithAck("command", { id, command: { type: "text.save", textId: story.textId, base, text } });
    page.write(" Ende.");
    expect(await save(one.phone, "Mitte.", "Anfang. Mitte.")).toMatchObject({ ok: true });
    await until("both are in it", () => page.text === "Anfang. Mitte. Ende.");
    // Sent again it takes effect once; somebody else waits.
    expect(await save(one.phone, "Mitte.", "Anfang. Mitte.")).toMatchObject({ ok: true });
    expect(await save(two.phone, "Mitte.", "Mitte!")).toEqual({ ok: false, reason: "text-taken" });
    await page.stored();
    expect(page.text).toBe("Anfang. Mitte. Ende.");
    await until("the record has followed", () => story.record() === "Anfang. Mitte. Ende.");
  });

  it("[TE6] is not written by whoever has no pen", async () => {
    const story = await openStory(await freshServer(), { pen: "asked" });
    const { phone } = await story.penHolder();
    const command = { type: "text.save", textId: story.textId, base: "", text: "Heimlich" };
    const save = (client: typeof phone) => client.socket.emitWithAck("command", { id: "heimlich-0123456789", command });
    expect(await save(phone)).toEqual({ ok: false, reason: "forbidden" });
    expect(await save(story.organiser)).toEqual({ ok: false, reason: "forbidden" });
  });
});

describe("a text over the days", () => {
  it("[TE4] comes in with a backup as it was, and goes on", async () => {
    const story = await openStory(await freshServer());
    const lead = story.page("lead", await story.tokenOf(story.driver.links.lead));
    await lead.ready();
    lead.write("Ein Tag im Jahr 2035.\n\nEs regnet, und der Bus kommt.");
    await lead.stored();
    // Asked for at once: the record does not lag behind.
    const file = await (await story.driver.export("werkstatt.json")).json();
    expect(file.records.prose).toMatchObject([{ id: story.textId, text: lead.text }]);

    const other = await freshServer();
    const redeemed = await fetch(other.url + other.organiserPath, { redirect: "manual" });
    const cookie = redeemed.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const headers = { cookie, "content-type": "application/json" };
    const imported = await fetch(`${other.url}/api/workshops/import`, { method: "POST", headers, body: JSON.stringify(file) });
    const { workshopId } = (await imported.json()) as { workshopId: string };
    const backup = async () => (await fetch(`${other.url}/api/workshops/${workshopId}/export/werkstatt.json`, { headers })).json();
    expect({ ...(await backup()), exportedAt: 0 }).toEqual({ ...file, exportedAt: 0 });
    const links = await (await fetch(`${other.url}/api/workshops/${workshopId}/links`, { headers })).json();
    const answer = await fetch(other.url + links.lead, { redirect: "manual" });
    const leadToken = answer.headers.getSetCookie()[0]?.split(";")[0]?.split("=")[1] ?? "";
    const again = new Page({ url: other.url, workshopId, textId: story.textId, role: "lead", token: leadToken, tab: "zweites-leben" });
    await again.ready();
    expect(again.text).toBe(lead.text);
    again.write(" Und wie.");
    await again.stored();
    expect((await backup()).records.prose[0].text).toBe(`${lead.text} Und wie.`);
  });

  it("[TE9] whose steps are broken goes on with its last record under another name, and the others are not touched", async () => {
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => silence.mockRestore());
    const [dataDir, port] = [freshFolder(), await freePort()];
    const first = await freshServer({ dataDir, port });
    const story = await openStory(first);
    const { token } = await story.penHolder();
    const page = story.page("participant", token);
    await page.ready();
    page.write("Bis hierher ist alles gut.");
    await page.stored();
    page.close();
    await first.stop();
    const database = new Database(path.join(dataDir, "weitblick.sqlite"));
    database.prepare('update text_update set "update" = ?').run(Buffer.from([1, 9, 9, 9, 9]));
    database.close();
    await freshServer({ dataDir, port });
    await until("it has another name", () => {
      const [prose] = story.lead.view.all("prose");
      return prose && prose.id !== story.textId && prose.text === "Bis hierher ist alles gut.";
    });
    const [renewed] = story.lead.view.all("prose");
    const again = new Page({ ...page.options, textId: renewed?.id ?? "" });
    await again.ready();
    again.write(" Und weiter.");
    await again.stored();
    expect(again.text).toBe("Bis hierher ist alles gut. Und weiter.");
  });

  it("[TE9] that a restored backup has set back is begun anew by its pages, with their words kept", async () => {
    const [dataDir, port] = [freshFolder(), await freePort()];
    const first = await freshServer({ dataDir, port });
    const story = await openStory(first);
    const { token } = await story.penHolder();
    const page = story.page("participant", token);
    await page.ready();
    page.write("Vor dem Ende.");
    await page.stored();
    await first.stop();
    page.write(" Danach.");
    const database = new Database(path.join(dataDir, "weitblick.sqlite"));
    database.prepare("update workshop_index set epoch = 'ein-anderes-leben'").run();
    database.close();
    await freshServer({ dataDir, port });
    await closed(page, textClose.diverged);
    expect(page.text).toBe("Vor dem Ende. Danach.");
    const anew = story.page("participant", token, "eine-andere-seite", page.storage);
    await anew.ready();
    expect(anew.text).toBe("Vor dem Ende.");
    expect(anew.client.leftOver()).toBe("Vor dem Ende. Danach.");
  });
});
