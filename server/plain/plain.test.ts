import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agenda, must, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { type RunningServer, startServer } from "../server.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "weitblick-plain-"));
let server: RunningServer;
let driver: WorkshopDriver;

beforeAll(async () => {
  server = await startServer(
    { port: 0, host: "127.0.0.1", dataDir, publicUrl: null, development: false },
    { pages: false },
  );
  driver = await WorkshopDriver.create(
    `http://127.0.0.1:${server.port}`,
    server.organiserPath,
    "zukunftswerkstatt",
    "Werkstatt <b>&amp; Co</b>",
  );
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

/** A browser without scripts: follows redirects by hand and keeps cookies. */
function oldPhone() {
  const cookies = new Map<string, string>();
  const go = async (route: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(driver.url + route, {
      redirect: "manual",
      method: form ? "POST" : "GET",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const onwards = response.headers.get("location");
    return onwards ? go(onwards) : response.text();
  };
  const hidden = (page: string, name: string) => page.match(new RegExp(`name="${name}" value="([^"]+)"`))?.[1] ?? "";
  return { go, hidden };
}

describe("an old phone with nothing but forms", () => {
  it("joins, writes a card that counts once, and keeps what was too long", async () => {
    const lead = await driver.staff("lead");
    const collect = agenda(lead).find((activity) => activity.type === "collect");
    const phone = oldPhone();
    expect(await phone.go("/plain?code=ZZZZZZ")).toContain("Diesen Code kennen wir nicht");
    const seats = await phone.go(`/plain?code=${driver.joinCode}`);
    expect(seats).toContain("Werkstatt &lt;b&gt;&amp;amp; Co&lt;/b&gt;");
    expect(await phone.go("/plain", { code: driver.joinCode, tableId: "", sectorId: "" })).toContain("schauen Sie nach vorn");
    await must(lead, { type: "step.open", activityId: collect?.id ?? "" });
    const page = `/plain/${driver.workshopId}`;
    const form = await phone.go(page);
    const fields = { commandId: phone.hidden(form, "commandId"), activityId: phone.hidden(form, "activityId") };
    const text = "Kein Empfang im Tal, da hilft die beste App nichts";
    expect(await phone.go(page, { ...fields, text })).toContain("gespeichert");
    expect(await phone.go(page, { ...fields, text })).toContain("F-001");
    await expect.poll(() => lead.view.all("card").map((card) => card.text)).toEqual([text]);
    const long = "Bus ".repeat(100);
    const refused = await phone.go(page, { ...fields, commandId: "x".repeat(20), text: long });
    expect(refused).toContain("Der Text ist zu lang");
    expect(refused).toContain(long);
    lead.close();
  });

  it("gives its dots, and changes them with the key that only it keeps", async () => {
    const lead = await driver.staff("lead");
    const day = agenda(lead);
    const options = day.find((it) => (it.settings as { cardKind?: string }).cardKind === "option" && it.type === "collect");
    await must(lead, { type: "step.open", activityId: options?.id ?? "" });
    const written = await must(lead, {
      type: "activity",
      activityId: options?.id ?? "",
      command: { do: "write", text: "Rufbus am Samstag", fieldId: null, dimensionId: null },
    });
    const vote = day.find((it) => it.type === "vote");
    await must(lead, { type: "step.open", activityId: vote?.id ?? "" });
    const phone = oldPhone();
    await phone.go("/plain", { code: driver.joinCode });
    const page = `/plain/${driver.workshopId}`;
    for (const dots of ["1", "2"]) {
      const form = await phone.go(page);
      const fields = { commandId: phone.hidden(form, "commandId"), activityId: phone.hidden(form, "activityId") };
      expect(await phone.go(page, { ...fields, [`dots.${written.result.cardId}`]: dots })).toContain("Ihre Stimme ist abgegeben");
    }
    await must(lead, { type: "step.close", activityId: vote?.id ?? "" });
    await must(lead, { type: "step.reveal", activityId: vote?.id ?? "" });
    await expect
      .poll(() => lead.view.all("result").find((result) => result.activityId === vote?.id)?.value)
      .toMatchObject({ ballots: 1, subjects: [{ plus: 2, voters: 1 }] });
    lead.close();
  });
});
