import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { calm } from "./calm.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds on a page, each with the first place. */
export async function violations(page: Page): Promise<string[]> {
  await calm(page);
  // Through the debugger: the page's own policy lets no foreign script in.
  const run = `${axe};axe.run(document,{resultTypes:["violations"]}).then(r=>JSON.stringify(r.violations))`;
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", { expression: run, awaitPromise: true });
  const found = JSON.parse(String(result.value)) as Violation[];
  return found.map((it) => `${it.id}: ${it.nodes[0]?.html.slice(0, 200)} ${it.nodes[0]?.failureSummary ?? ""}`);
}
