import { describe, expect, it } from "vitest";
import { writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { dependentMatrix, SPACES } from "#methods/cross-impact/testing/matrices.ts";
import somewhereland from "#methods/cross-impact/testing/somewhereland.json";
import type { SearchAnswer } from "#protocol/http.ts";
import { asking } from "../testing/desk.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

const sizes = somewhereland.descriptors.map(({ states }) => states.length);
const quick = { kind: "cross-impact", matrix: { sizes, cells: somewhereland.matrix } };
const long = {
  kind: "cross-impact",
  matrix: dependentMatrix({ sizes: SPACES["1e8"], seed: 1, sources: "dense" }),
  tolerance: 4,
};

async function openDesk() {
  const server = await freshServer();
  const valley = await openValley(server);
  const at = `/api/workshops/${valley.driver.workshopId}/searches`;
  const desk = asking(server.url, valley.driver.organiserSession);
  const call = async (method: string, body?: unknown) => desk.call<SearchAnswer>(method, at, body);
  const search = async () => (await call("GET")).value.search;
  return { server, valley, at, desk, call, search };
}

describe("a workshop's search", () => {
  it("[LS2] is started, looked at, and done", async () => {
    const { call, search } = await openDesk();
    expect((await call("GET")).value).toEqual({ search: null });
    const begun = await call("POST", quick);
    expect([begun.status, begun.value.search?.kind]).toEqual([201, "cross-impact"]);
    await expect.poll(async () => (await search())?.status).toBe("done");
    expect((await search())?.result).toMatchObject({ count: 10, consistent: 10, complete: true });
  });

  it("[LS3] is cancelled, and goes with its workshop", async () => {
    const { call, search, desk, valley } = await openDesk();
    await call("POST", long);
    expect((await search())?.status).toBe("running");
    expect((await call("DELETE")).value).toEqual({ search: null });
    expect(await search()).toBeNull();
    await call("POST", long);
    await desk.call("DELETE", `/api/workshops/${valley.driver.workshopId}`);
    expect((await call("GET")).status).toBe(404);
  });

  it("[LS6] is for organisers and whoever leads", async () => {
    const { server, valley, at } = await openDesk();
    const { workshopId, links } = valley.driver;
    const session = async (role: "lead" | "wall") =>
      `weitblick.${role}.${workshopId}=${await valley.tokenOf(links[role])}`;
    const lead = asking(server.url, await session("lead"));
    expect((await lead.call("POST", at, quick)).status).toBe(201);
    for (const stranger of [asking(server.url, ""), asking(server.url, await session("wall"))])
      for (const [method, body] of [["GET"], ["POST", quick], ["DELETE"]] as const)
        expect([method, (await stranger.call(method, at, body)).status]).toEqual([method, 401]);
    expect((await lead.call("GET", at)).status).toBe(200);
  });

  it("[LS6] is refused when it is none", async () => {
    const { call } = await openDesk();
    const matrix = (change: object) => ({ ...quick, matrix: { ...quick.matrix, ...change } });
    for (const body of [
      null,
      { kind: "weather" },
      { ...quick, tolerance: -1 },
      { ...quick, more: 1 },
      matrix({ sizes: [3, 3] }),
      matrix({ sizes: Array<number>(31).fill(1) }),
      matrix({ cells: somewhereland.matrix.map((row) => row.map(() => "0")) }),
      matrix({ cells: somewhereland.matrix.map((row) => row.map(() => 1)) }),
      {
        ...quick,
        matrix: {
          sizes: Array<number>(10).fill(11),
          cells: Array.from({ length: 110 }, () => Array<number>(110).fill(0)),
        },
      },
    ])
      expect([JSON.stringify(body)?.slice(0, 60), (await call("POST", body)).status]).toEqual([
        JSON.stringify(body)?.slice(0, 60),
        400,
      ]);
    expect((await call("GET")).value.search).toBeNull();
  });

  it("[LS5] leaves the hall as quick as it was, while 10^8 scenarios are looked at", async () => {
    const { valley, call, search } = await openDesk();
    const phone = await valley.join(null);
    await until("the phone has a seat", () => phone.view.all("me").length > 0);
    await valley.open("ideen");
    const p95 = async (count: number) => {
      const times: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const sent = performance.now();
        await must(phone, writing("ideen", `Rufbus ${at}`));
        times.push(performance.now() - sent);
      }
      return times.sort((a, b) => a - b)[Math.floor(count * 0.95)] ?? Number.NaN;
    };
    await p95(20);
    const alone = await p95(60);
    await call("POST", long);
    await expect.poll(async () => (await search())?.progress ?? 0).toBeGreaterThan(0);
    const beside = await p95(60);
    expect(await search()).toMatchObject({ status: "running" });
    // A server that computes itself would keep everybody waiting for seconds.
    expect(beside).toBeLessThan(Math.max(100, 4 * alone));
  });
});
