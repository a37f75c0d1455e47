import { expect, it } from "vitest";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { freshServer } from "../testing/hall-server.ts";
import { openStory, writingStep } from "../testing/writing.ts";

/** A JPEG as a camera makes it: with the place in it. */
const picture = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe1, 0, 9, 0x45, 0x78, 0x69, 0x66, 0x47, 0x50, 0x53, 0xff, 0xda, 0, 3, 1, 9, 8, 7, 0xff, 0xd9,
]);

it("[FO4] photographs come in from who writes, with words, and go out only to who may see them", async () => {
  const server = await freshServer();
  const story = await openStory(server);
  const { workshopId } = story.driver;
  const { token } = await story.penHolder();
  const other = await story.driver.admit({ tableId: "eiche" });
  const path = `${server.url}/api/workshops/${workshopId}/photos`;
  const add = async (bearer: string, query: Record<string, string>, body: Uint8Array<ArrayBuffer> = picture) => {
    const headers = { authorization: `Bearer ${bearer}` };
    const answer = await fetch(`${path}?${new URLSearchParams(query)}`, { method: "POST", headers, body });
    return { status: answer.status, ...((await answer.json()) as { photoId?: string; refused?: string }) };
  };
  const about = { card: story.cardId, alt: "Ein Bus am Markt", role: "participant" };
  expect(await add(token, { ...about, alt: "" })).toMatchObject({ status: 400 });
  expect(await add(token, about, new TextEncoder().encode("<svg/>"))).toEqual({ status: 415, refused: "not-a-picture" });
  expect(await add(token, about, new Uint8Array(1024 * 1024 + 1))).toEqual({ status: 413, refused: "too-large" });
  expect(await add("falsch", about)).toMatchObject({ status: 401 });
  expect(await add(other.token, about)).toEqual({ status: 409, refused: "foreign-card" });
  const { photoId = "" } = await add(token, about);
  await until("the lead is told", () => story.lead.view.get("photo", photoId)?.alt === "Ein Bus am Markt");

  const get = (bearer: string) => fetch(`${path}/${photoId}`, { headers: { authorization: `Bearer ${bearer}` } });
  const wall = await story.tokenOf(story.driver.links.wall);
  const seen = await get(token);
  expect(seen.headers.get("content-type")).toBe("image/jpeg");
  // The place is gone, the picture is not.
  expect([...new Uint8Array(await seen.arrayBuffer())]).toEqual([0xff, 0xd8, ...picture.subarray(13)]);
  expect([(await get(other.token)).status, (await get(wall)).status, (await fetch(`${path}/${photoId}`)).status]).toEqual([404, 404, 404]);
  await must(story.lead, { type: "step.close", activityId: writingStep });
  await must(story.lead, { type: "step.reveal", activityId: writingStep });
  expect([(await get(other.token)).status, (await get(wall)).status]).toEqual([200, 200]);
  await must(story.lead, { type: "photo.hide", photoId, reason: "Nicht gefragt" });
  expect([(await get(token)).status, (await get(wall)).status]).toEqual([404, 404]);

  // And in the backup it is as it was.
  const file = await (await story.driver.export("werkstatt.json")).json();
  expect(file.records.photo).toMatchObject([{ id: photoId, alt: "Ein Bus am Markt", hiddenReason: "Nicht gefragt" }]);
});
