import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { withoutMetadata } from "../picture-bytes.ts";
import { edda, falk, gesine, ida, talgrund, wanda } from "../testing/cast.ts";
import { doing, openHall } from "../testing/hall.ts";
import { viewFor } from "../viewer.ts";

const base64 = (bytes: readonly number[]) => btoa(String.fromCharCode(...bytes));
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const segment = (marker: number, body: readonly number[]) => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
const head = [0xff, 0xd8];
const colours = segment(0xe0, ascii("JFIF\0"));
const place = segment(0xe1, ascii("Exif\0\0GPS 50.98 N 11.03 E"));
const remark = segment(0xfe, ascii("Aufgenommen von Edda"));
const tables = segment(0xdb, [0, 1, 2, 3]);
const scan = [...segment(0xda, [1, 2, 3]), 9, 8, 7, 0xff, 0xd9];
const photo = base64([...head, ...colours, ...place, ...tables, ...remark, ...scan]);

const pngChunk = (type: string, body: readonly number[]) => [0, 0, 0, body.length, ...ascii(type), ...body, 1, 2, 3, 4];
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function storyHall() {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === "eine" ? ({ ...record, type: "write", scope: "table", settings: {} } as const) : record,
  );
  const hall = openHall({ records });
  hall.open("eine");
  const begin = { do: "start", title: "Ein Tag", polarity: null, form: null };
  const cardId = String(hall.do(edda, doing("eine", begin)).cardId);
  const add = (alt = "Ein Bus") => ({ type: "photo.add", cardId, alt, data: photo }) as const;
  return { hall, cardId, add };
}

describe("a photograph", () => {
  it("[FO1] keeps nothing of what a camera wrote beside it, and each byte of the picture", () => {
    expect(withoutMetadata(photo)).toBe(base64([...head, ...colours, ...tables, ...scan]));
    const png = [...pngHead, ...pngChunk("IHDR", [1]), ...pngChunk("eXIf", ascii("GPS")), ...pngChunk("tEXt", ascii("Edda")), ...pngChunk("IDAT", [5, 6]), ...pngChunk("IEND", [])];
    expect(withoutMetadata(base64(png))).toBe(
      base64([...pngHead, ...pngChunk("IHDR", [1]), ...pngChunk("IDAT", [5, 6]), ...pngChunk("IEND", [])]),
    );
  });

  it.each([
    ["ends in the middle", base64([...head, ...place])],
    ["has a segment that is longer than it", base64([...head, 0xff, 0xe1, 0xff, 0xff, 1])],
    ["has a segment without a length", base64([...head, 0xff, 0xe1, 0, 0, 1, 1, 1, 1])],
    ["is only a beginning", "iVBORw0KGgo="],
    ["is drawn", btoa("<svg onload='x'>")],
  ])("[FO1] is refused when it %s", (_, data) => {
    const { hall, cardId } = storyHall();
    expect(hall.refusal(edda, { type: "photo.add", cardId, alt: "Ein Bus", data })).toBe("not-a-picture");
  });

  it("[FO2] is added by those who write on its story, four at the most, each with words", () => {
    const { hall, add } = storyHall();
    expect(hall.refusal(falk, add())).toBe("foreign-card");
    expect(hall.refusal(gesine, add())).toBe("foreign-card");
    for (const who of [edda, wanda, ida, edda]) hall.do(who, add());
    expect(hall.refusal(edda, add())).toBe("too-many-photos");
    expect([...hall.state.tables.photo.values()].map(({ order, tableId }) => [order, tableId])).toEqual(
      [1, 2, 3, 4].map((order) => [order, "linde"]),
    );
  });

  it("[FO3] that is hidden reaches the lead only, without its bytes in any view", () => {
    const { hall, add } = storyHall();
    const photoId = String(hall.do(edda, add("Gesichter")).photoId);
    const sees = (audience: Parameters<typeof viewFor>[1]) => viewFor(hall.state, audience, activityRules).get(`photo:${photoId}`);
    hall.close("eine");
    hall.reveal("eine");
    expect(sees({ role: "wall" })).toMatchObject({ alt: "Gesichter" });
    expect(JSON.stringify(sees({ role: "wall" }))).not.toContain(photo.slice(0, 20));
    hall.do(ida, { type: "photo.hide", photoId, reason: "Nicht gefragt" });
    expect([sees({ role: "wall" }), sees({ role: "phone", tableId: "linde" })]).toEqual([undefined, undefined]);
    expect(sees({ role: "lead" })).toMatchObject({ hiddenReason: "Nicht gefragt" });
    hall.do(ida, { type: "photo.show", photoId });
    expect(sees({ role: "wall" })).toBeTruthy();
  });
});
