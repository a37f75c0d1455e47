import { describe, expect, it } from "vitest";
import { parseCookies, sessionCookie } from "./cookies.ts";
import { isOwnOrigin } from "./origin.ts";

describe("where a request comes from", () => {
  it.each([
    ["a page of our own", "http://192.168.1.7:3000", "192.168.1.7:3000", null, true],
    [
      "our page behind a proxy",
      "https://weitblick.example",
      "10.0.0.2:3000",
      "https://weitblick.example",
      true,
    ],
    ["a client without a browser", undefined, "192.168.1.7:3000", null, true],
    ["another page", "http://boese.example", "192.168.1.7:3000", null, false],
    ["another port", "http://192.168.1.7:4000", "192.168.1.7:3000", null, false],
    ["a page without an address", "null", "192.168.1.7:3000", null, false],
    ["a host that is not said", "http://192.168.1.7:3000", undefined, null, false],
  ])("[SE6] %s", (_, origin, host, publicUrl, own) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(own);
  });

  it("[SE12] one laptop may lead and feed the projector: each role and workshop has its own cookie", () => {
    const names = [
      sessionCookie("lead", "talgrund"),
      sessionCookie("wall", "talgrund"),
      sessionCookie("lead", "hochtal"),
    ];
    expect(new Set(names).size).toBe(3);
    expect(sessionCookie("organiser", "talgrund")).toBe(sessionCookie("organiser", ""));
    const cookies = parseCookies(`${names[0]}=eins; ${names[1]}=zwei=3; kaputt`);
    expect([...cookies.values()]).toEqual(["eins", "zwei=3"]);
    expect(parseCookies(undefined).size).toBe(0);
  });
});
