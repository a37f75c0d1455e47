import path from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { sqliteStore } from "#db/sqlite-store.ts";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { agendaWith } from "#domain/testing/cast.ts";
import { doing, writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import type { ReviewLinks } from "#protocol/http.ts";
import { newId } from "./secrets.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";

async function withLink(dataDir = freshFolder()) {
  const server = await freshServer({ dataDir });
  const valley = await openValley(server);
  const plan = { type: "review", settings: { cardKind: "option", unit: "cards" } };
  await must(valley.organiser, agendaWith("punkte", plan));
  await valley.open("ideen");
  await must(valley.lead, writing("ideen", "Rufbus bis in die Nacht"));
  await must(
    valley.organiser,
    doing("punkte", { do: "open-circle", name: "Fachverwaltung", closesAt: null }),
  );
  const headers = { cookie: valley.driver.organiserSession };
  const answer = await fetch(`${server.url}/api/workshops/${valley.driver.workshopId}/reviews`, { headers });
  const { links } = (await answer.json()) as ReviewLinks;
  return { server, valley, dataDir, link: server.url + (links[0]?.path ?? "/missing") };
}

/** Follows the link as a browser does; the token that it gives, and where it leads. */
async function follow(link: string, cookie = "") {
  const answer = await fetch(link, { redirect: "manual", headers: { cookie } });
  const given = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { answer, cookie: given, token: given.slice(given.indexOf("=") + 1) };
}

it("[RV4] [RV5] lets somebody in by the link alone, who hears of nothing but the review", {
  timeout: 20_000,
}, async () => {
  const { valley, link } = await withLink();
  const { answer, cookie, token } = await follow(link);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/validierung/${valley.driver.workshopId}`);
  expect(cookie).toMatch(/^weitblick\.reviewer\./);
  // Once more is the same person.
  expect((await follow(link, cookie)).cookie).toBe("");
  const { client, heard } = await valley.record("reviewer", token);
  const [card] = client.view.all("card");
  await must(client, doing("punkte", { do: "agree", subjectId: card?.id, agreement: 4 }));
  await until("the own answer is there", () => client.view.all("my-response").length === 1);
  await must(valley.lead, writing("ideen", "Nur für den Saal"));
  await must(valley.lead, { type: "parked.add", text: "Beiseite gelegt", cardId: null });
  await must(client, doing("punkte", { do: "agree", subjectId: card?.id, agreement: 5 }));
  expect(heard()).toContain("Rufbus");
  for (const word of ["Nur für den Saal", "Beiseite", '"attendance"', '"stage"'])
    expect(heard()).not.toContain(word);
  // The same token opens no phone of the hall.
  const phone = await valley.record("participant", token);
  expect(phone.heard()).not.toContain("Rufbus");
  expect(valley.lead.view.all("attendance")[0]?.joined).toBe(0);
});

it("[RV10] lets nobody in who has a wrong link, or when the workshop is archived, and says so", {
  timeout: 20_000,
}, async () => {
  const { valley, link } = await withLink();
  const wrong = await follow(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`);
  expect(wrong.answer.status).toBe(404);
  expect(wrong.cookie).toBe("");
  await must(valley.organiser, { type: "setup.archive", archived: true });
  const { answer, cookie } = await follow(link);
  expect([answer.status, cookie]).toEqual([410, ""]);
  expect(await answer.text()).toContain("archiviert");
});

it("[RV11] leaves nobody to be found by what they wrote when the workshop's time is over", {
  timeout: 20_000,
}, async () => {
  const { server, valley, link, dataDir } = await withLink();
  const { client } = await valley.record("reviewer", (await follow(link)).token);
  const id = client.view.all("me")[0]?.id ?? "";
  const [card] = client.view.all("card");
  await must(
    client,
    doing("punkte", { do: "say", subjectId: card?.id, as: "objection", text: "Das Geld fehlt" }),
  );
  client.close();
  await server.stop();
  const store = sqliteStore(openDatabase(path.join(dataDir, "weitblick.sqlite")));
  await store.anonymise(valley.driver.workshopId, Date.now(), newId);
  const loaded = await store.load(valley.driver.workshopId);
  const { participant, entry, response } = loaded?.state.tables ?? {};
  expect(participant?.size).toBe(0);
  expect([...(entry?.values() ?? [])]).toMatchObject([{ value: { text: "Das Geld fehlt" } }]);
  const [answer] = response?.values() ?? [];
  expect(answer).toMatchObject({ round: 2, value: { objectionId: expect.any(String) } });
  expect(id.length).toBeGreaterThan(5);
  expect(JSON.stringify([...(response?.values() ?? []), ...(entry?.values() ?? [])])).not.toContain(id);
  store.close();
});
