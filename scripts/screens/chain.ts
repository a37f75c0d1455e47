import type { Page } from "playwright-core";
import type { Hall } from "#e2e/support/hall.ts";
import { type Cast, closeCast, openCast } from "#e2e/support/moments.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import type { Album } from "./album.ts";
import { chainActs, collectFactors } from "./chain-acts.ts";
import { chainSteps, planChain } from "./chain-plan.ts";
import { screensOf } from "./day.ts";

const people = 8;

/** The steps from factors to options: open and empty, open and filled, and revealed. */
export async function playChain(album: Album, hall: Hall): Promise<void> {
  if (!chainSteps.some(({ moment }) => album.wants(moment))) return;
  await planChain(hall);
  const cast = await openCast(hall.driver, people);
  const pages = await screensOf(hall);
  for (const { type, moment } of chainSteps) {
    await must(cast.lead, { type: "step.open", activityId: type });
    await album.shootAll(pages, "leer", moment);
  }
  await must(cast.lead, { type: "step.open", activityId: "factors" });
  await collectFactors(cast);
  for (const { type, moment } of chainSteps) {
    await must(cast.lead, { type: "step.open", activityId: type });
    await chainActs[type](cast);
    await album.shootAll(pages, "offen", moment);
    await revealed(album, cast, pages, { type, moment });
  }
  closeCast(cast);
}

async function revealed(
  album: Album,
  cast: Cast,
  pages: Readonly<Record<string, Page>>,
  { type, moment }: { readonly type: string; readonly moment: string },
): Promise<void> {
  await must(cast.lead, { type: "step.close", activityId: type });
  await must(cast.lead, { type: "step.reveal", activityId: type });
  await album.shootAll(pages, "aufgedeckt", moment);
}
