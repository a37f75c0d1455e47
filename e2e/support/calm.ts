import type { Page } from "playwright-core";

/** Waits until a screen has its fonts and has stopped changing: what a person would call "it is there". */
export async function calm(page: Page): Promise<void> {
  await page.waitForLoadState("domcontentloaded");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    () => {
      const seen = window as unknown as { calmText?: string; calmSince?: number };
      // The clock may tick; everything else must stand still for a moment.
      const text = (document.body.innerText ?? "").replace(/\d{1,2}:\d{2}/g, "") + document.querySelectorAll("*").length;
      if (seen.calmText !== text) {
        seen.calmText = text;
        seen.calmSince = performance.now();
        return false;
      }
      return performance.now() - (seen.calmSince ?? 0) > 350;
    },
    undefined,
    { polling: 60, timeout: 15_000 },
  );
}
