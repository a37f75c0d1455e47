import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { edda, ruth } from "../testing/cast.ts";
import { openHall } from "../testing/hall.ts";
import { openViewer, shareableKeys } from "../viewer.ts";
import { logosInOrder, maximumLogos, pictureType } from "./logo.ts";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]).toString("base64");
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]).toString("base64");
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString("base64");
const adding = (data: string, alt = "Freistaat") => ({ type: "logo.add", use: "funding", alt, data }) as const;

describe("logos", () => {
  it("[SU21] are PNG or JPEG by their first bytes; everything else is refused", () => {
    expect([png, jpeg, svg].map(pictureType)).toEqual(["image/png", "image/jpeg", null]);
    const hall = openHall();
    expect(hall.refusal(ruth, adding(svg))).toBe("not-a-picture");
    expect(hall.refusal(ruth, adding(png))).toBeNull();
    expect([...hall.state.tables.logo.values()]).toMatchObject([{ mime: "image/png", alt: "Freistaat", order: 1 }]);
  });

  it("[SU21] are eight at most", () => {
    const hall = openHall();
    for (let count = 0; count < maximumLogos; count += 1) hall.do(ruth, adding(jpeg, `Logo ${count}`));
    expect(hall.refusal(ruth, adding(jpeg))).toBe("too-many-logos");
  });

  it("[SU21] are ordered, described anew and removed", () => {
    const { state, ...hall } = openHall();
    const [first, second] = ["Land", "Bund"].map((alt) => String(hall.do(ruth, adding(png, alt)).logoId));
    if (!first || !second) throw new Error("no logos");
    hall.do(ruth, { type: "logo.order", logoIds: [second, first] });
    hall.do(ruth, { type: "logo.change", logoId: first, use: "organisation", alt: "Freistaat" });
    expect(logosInOrder(state.tables.logo.values()).map(({ alt }) => alt)).toEqual(["Bund", "Freistaat"]);
    expect(hall.refusal(ruth, { type: "logo.order", logoIds: [second] })).toBe("changed-since");
    hall.do(ruth, { type: "logo.remove", logoId: second });
    expect(hall.refusal(ruth, { type: "logo.remove", logoId: second })).toBe("not-found");
  });

  it("[VI31] go to the screens as words, never as bytes", () => {
    const hall = openHall();
    hall.do(ruth, adding(png));
    for (const audience of [{ role: "lead" }, { role: "wall" }, { role: "phone", tableId: "linde" }] as const) {
      const viewer = openViewer(hall.state, audience, activityRules);
      const seen = [...shareableKeys(hall.state)].map((key) => viewer.record(key)).filter((it) => it?.kind === "logo");
      expect(seen).toEqual([{ kind: "logo", id: expect.any(String), use: "funding", alt: "Freistaat", order: 1 }]);
    }
    expect(hall.refusal(edda, adding(png))).toBe("forbidden");
  });
});
