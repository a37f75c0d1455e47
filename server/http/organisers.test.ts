import { describe, expect, it } from "vitest";
import { until } from "#e2e/support/workshop-driver.ts";
import type { Organisers } from "#protocol/http.ts";
import { asking, deskAt } from "../testing/desk.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

describe("several organisers", () => {
  it("[OR1] an invitation becomes one session, once; the link stays of no use, and no token is stored", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    const { value: link } = await desk.call<{ path: string }>("POST", "/api/organisers/invitations", { label: "Vertretung" });
    const listed = async () => (await desk.call<Organisers>("GET", "/api/organisers")).value;
    expect((await listed()).invitations).toMatchObject([{ label: "Vertretung" }]);
    const second = await deskAt(server, link.path);
    expect(second.landed).toBe("/organiser");
    expect((await deskAt(server, link.path)).landed).toBe("/link-expired?role=organiser");
    expect((await second.call("GET", "/api/workshops")).status).toBe(200);
    const { organisers, invitations } = await listed();
    const today = new Date().toISOString().slice(0, 10);
    expect(invitations).toEqual([]);
    expect(organisers).toMatchObject([
      { label: null, me: true, since: today, lastSeenOn: today },
      { label: "Vertretung", me: false, lastSeenOn: today },
    ]);
    expect(JSON.stringify(organisers)).not.toContain(second.cookie.split("=")[1]);
  });

  it("[OR1] an invitation that is taken back opens nothing", async () => {
    const server = await freshServer();
    const desk = await deskAt(server, server.organiserPath);
    const { value: link } = await desk.call<{ path: string }>("POST", "/api/organisers/invitations", { label: "Praktikum" });
    const [waiting] = (await desk.call<Organisers>("GET", "/api/organisers")).value.invitations;
    expect((await desk.call("DELETE", `/api/organisers/invitations/${waiting?.id}`)).status).toBe(200);
    expect((await deskAt(server, link.path)).landed).toBe("/link-expired?role=organiser");
  });

  it("[OR2] whoever loses access loses it at once, sockets too, and after a restart; the last one cannot", async () => {
    const server = await freshServer();
    const valley = await openValley(server);
    const desk = asking(server.url, valley.driver.organiserSession);
    const { value: link } = await desk.call<{ path: string }>("POST", "/api/organisers/invitations", { label: "Vertretung" });
    const second = await deskAt(server, link.path);
    const { client } = await valley.record("organiser", second.cookie.split("=")[1] ?? "");
    const all = async () => (await desk.call<Organisers>("GET", "/api/organisers")).value.organisers;
    const other = (await all()).find(({ me }) => !me);
    expect((await desk.call("DELETE", `/api/organisers/${other?.id}`)).status).toBe(200);
    await until("the socket is let go", () => client.line.state === "lost" && client.line.reason === "unauthorised");
    expect((await second.call("GET", "/api/workshops")).status).toBe(401);
    const [last] = await all();
    expect(await desk.call("DELETE", `/api/organisers/${last?.id}`)).toEqual({
      status: 409,
      value: { refused: "last-organiser" },
    });
    expect((await desk.call("GET", "/api/workshops")).status).toBe(200);
  });

  it("[OR3] nobody but organisers learns who they are, or invites", async () => {
    const server = await freshServer();
    await openValley(server);
    const nobody = asking(server.url, "");
    for (const [method, path] of [
      ["GET", "/api/organisers"],
      ["POST", "/api/organisers/invitations"],
      ["DELETE", "/api/organisers/invitations/x"],
      ["DELETE", "/api/organisers/x"],
      ["POST", "/api/templates"],
      ["PATCH", "/api/templates/x"],
      ["DELETE", "/api/templates/x"],
      ["POST", "/api/workshops/x/copy"],
      ["POST", "/api/workshops/x/archive"],
    ] as const)
      expect([path, (await nobody.call(method, path, method === "GET" ? undefined : {})).status]).toEqual([path, 401]);
  });
});
