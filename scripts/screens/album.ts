import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { calm } from "#e2e/support/calm.ts";
import { grouped } from "#e2e/support/grouped.ts";

interface Shot {
  readonly group: string;
  readonly moment: string;
  readonly role: string;
  readonly file: string;
}

/** The pictures of a run, in a folder with an index page. */
export class Album {
  readonly #shots: Shot[] = [];

  constructor(
    private readonly folder: string,
    /** Only moments whose name begins like this; all when nothing is said. */
    private readonly only: string | undefined,
  ) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  wants(moment: string): boolean {
    return this.only === undefined || moment.startsWith(this.only);
  }

  /** A picture of a screen as soon as it stands still; of the whole page where it is one to scroll. */
  async shoot(
    page: Page,
    group: string,
    moment: string,
    role: string,
    { fullPage = false } = {},
  ): Promise<void> {
    if (!this.wants(moment)) return;
    await calm(page);
    const file = `${group}-${moment}-${role}.png`;
    // What fades in has arrived.
    await page.screenshot({ path: path.join(this.folder, file), fullPage, animations: "disabled" });
    this.#shots.push({ group, moment, role, file });
  }

  /** The same moment on all screens. */
  async shootAll(pages: Readonly<Record<string, Page>>, group: string, moment: string): Promise<void> {
    for (const [role, page] of Object.entries(pages)) await this.shoot(page, group, moment, role);
  }

  /** Writes the index; says how many pictures there are. */
  finish(): number {
    const sections = [...grouped(this.#shots, ({ group, moment }) => `${group}: ${moment}`)].map(
      ([title, list]) => {
        const figures = list.map(
          ({ file, role }) =>
            `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${role}"></a><figcaption>${role}</figcaption></figure>`,
        );
        return `<h2>${title}</h2><div>${figures.join("")}</div>`;
      },
    );
    const style =
      "body{font:16px sans-serif;background:#DED4C2}div{display:flex;gap:16px;flex-wrap:wrap;align-items:start}figure{margin:0}img{height:300px;border:1px solid #1A1714}";
    writeFileSync(
      path.join(this.folder, "index.html"),
      `<!doctype html><html lang="de"><meta charset="utf-8"><title>Bilder</title><style>${style}</style><h1>Jede Rolle in jedem Zustand</h1>${sections.join("\n")}</html>`,
    );
    return this.#shots.length;
  }
}
