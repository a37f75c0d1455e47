import type { Page } from "playwright-core";

/** What lies over the wall's foot or beyond its edge: nobody in the room can scroll it. */
export async function spilled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foot = document.querySelector(".wall > footer")?.getBoundingClientRect();
    const bottom = foot ? foot.top : window.innerHeight;
    return [...document.querySelectorAll(".wall-body *:not(.vh, .vh *)")]
      .map((it) => ({ it, box: it.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .filter(({ box }) => box.bottom > bottom + 1 || box.right > window.innerWidth + 1)
      .map(({ it }) => `spilled: ${it.outerHTML.slice(0, 120)}`)
      .slice(0, 1);
  });
}
