import { describe, expect, it } from "vitest";
import { until } from "#e2e/support/workshop-driver.ts";
import type { TemplateSummary } from "#protocol/http.ts";
import { asking, deskAt, rich, richFile } from "../testing/desk.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

describe("copies, templates, archive", () => {
  it("[AR2] a copy has the plan and nobody in it", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    await desk.call("POST", "/api/workshops/import", rich);
    const made = await desk.call<{ workshopId: string }>("POST", "/api/workshops/Talgrund-1/copy", { title: "Noch einmal" });
    expect(made.status).toBe(201);
    const copy = JSON.parse(await desk.backup(made.value.workshopId)) as typeof richFile;
    expect([copy.records.card, copy.records.participant, copy.records.step]).toEqual([[], [], []]);
    expect(copy.records.activity.map(({ title }) => title.de).sort()).toEqual(
      richFile.records.activity.map(({ title }) => title.de).sort(),
    );
  });

  it("[AR3] a template of one's own stands beside the shipped ones, makes workshops, is renamed and removed", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    await desk.call("POST", "/api/workshops/import", rich);
    const own = async () => (await desk.call<TemplateSummary[]>("GET", "/api/templates")).value.filter((it) => it.own);
    await desk.call("POST", "/api/templates", { workshopId: "Talgrund-1", title: "Unser Tag" });
    const [template] = await own();
    expect(template).toMatchObject({ title: { de: "Unser Tag" }, own: { steps: richFile.records.activity.length } });
    expect((await desk.call("PATCH", `/api/templates/${template?.name}`, { title: "Unser langer Tag" })).status).toBe(200);
    expect((await own())[0]?.title).toEqual({ de: "Unser langer Tag" });
    const made = await desk.call<{ workshopId: string }>("POST", "/api/workshops", { template: template?.name, title: "Neu" });
    const { records } = JSON.parse(await desk.backup(made.value.workshopId)) as typeof richFile;
    expect([records.activity.length, records.card.length]).toEqual([richFile.records.activity.length, 0]);
    expect(JSON.stringify((await fetch(`${server.url}/api/templates`).then((it) => it.json())))).not.toContain("Unser");
    expect((await desk.call("DELETE", `/api/templates/${template?.name}`)).status).toBe(200);
    expect((await desk.call("DELETE", `/api/templates/${template?.name}`)).status).toBe(404);
    // What is shipped is told in all languages, so that the list is in the organiser's.
    const shipped = (await desk.call<TemplateSummary[]>("GET", "/api/templates")).value;
    expect(shipped.flatMap(({ title, description }) => [title, description]).every(({ simple, en }) => simple && en)).toBe(true);
    expect(await own()).toEqual([]);
  });

  it("[AR1] an archived workshop can be read by all and written to by nobody, also not joined, until it is back", async () => {
    const server = await freshServer();
    const valley = await openValley(server);
    const desk = asking(server.url, valley.driver.organiserSession);
    await valley.open("ideen");
    const phone = await valley.join("linde");
    const write = { type: "activity", activityId: "ideen", command: { do: "write", text: "Rufbus", fieldId: null, dimensionId: null } } as const;
    const archive = (archived: boolean) => desk.call("POST", `/api/workshops/${valley.driver.workshopId}/archive`, { archived });
    expect((await archive(true)).status).toBe(200);
    expect(await phone.send(write)).toEqual({ ok: false, reason: "archived" });
    expect(await valley.lead.send({ type: "step.next" })).toEqual({ ok: false, reason: "archived" });
    await expect(valley.driver.admit()).rejects.toThrow(/archived/);
    expect((await desk.summaries())[0]).toMatchObject({ archived: true });
    await until("the phone knows", () => phone.view.all("workshop")[0]?.archivedAt != null);
    expect((await archive(false)).status).toBe(200);
    expect(await phone.send(write)).toMatchObject({ ok: true });
  });
});
