import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { startServer } from "#server/server.ts";
import { backupFolder, type Settings } from "#server/settings.ts";
import { WorkshopDriver } from "./workshop-driver.ts";

/** Phones in a hall reach the server under a plain http address that is not localhost: no secure context. */
const hallHost = "weitblick.test";

export const sizes = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
  oldProjector: { viewport: { width: 1024, height: 768 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** A hall for a day: a real server on an empty data folder, a real browser, one workshop. */
export class Hall {
  /** Every address that any page asked for: none may lie outside. */
  readonly requests: string[] = [];
  readonly pageErrors: string[] = [];
  #contexts: BrowserContext[] = [];
  #stopServer: () => Promise<void>;

  private constructor(
    readonly driver: WorkshopDriver,
    readonly browser: Browser,
    readonly dataDir: string,
    readonly port: number,
    private readonly backup: Settings["backup"],
    stopServer: () => Promise<void>,
  ) {
    this.#stopServer = stopServer;
  }

  /** `backupEvery`: so many minutes apart; without it none are taken. */
  static async open({
    template = "zukunftswerkstatt",
    title = "Zukunftswerkstatt Hainland 2035",
    backupEvery = 0,
  } = {}): Promise<Hall> {
    const dataDir = mkdtempSync(path.join(tmpdir(), "weitblick-e2e-"));
    const backup = backupEvery > 0 ? { folder: backupFolder(dataDir), minutes: backupEvery } : undefined;
    const server = await startServer({ port: 0, host: "127.0.0.1", dataDir, publicUrl: null, development: false, backup });
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--host-resolver-rules=MAP ${hallHost} 127.0.0.1`,
      ],
    });
    const url = `http://127.0.0.1:${server.port}`;
    const driver = await WorkshopDriver.create(url, server.organiserPath, template, title);
    return new Hall(driver, browser, dataDir, server.port, backup, () => server.stop());
  }

  /** The address under which the hall's devices reach the server. */
  get origin(): string {
    return `http://${hallHost}:${this.port}`;
  }

  /**
   * Stops the server and starts it again on the same port and data, as after a power cut at the laptop, or on other
   * data. Gives the organiser's link that it prints.
   */
  async restartServer(dataDir = this.dataDir): Promise<string> {
    await this.#stopServer();
    const server = await startServer({
      port: this.port,
      host: "127.0.0.1",
      dataDir,
      publicUrl: null,
      development: false,
      backup: this.backup,
    });
    this.#stopServer = () => server.stop();
    return server.organiserPath;
  }

  /** A new device with nothing on it. */
  async device(size: keyof typeof sizes, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: "de-DE", ...sizes[size], ...options });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.pageErrors.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** A staff screen, opened by its link. */
  async staff(role: "lead" | "wall", size: keyof typeof sizes = role === "lead" ? "laptop" : "projector") {
    const page = await this.device(size);
    await page.goto(this.origin + this.driver.links[role]);
    return page;
  }

  async host(tableNumber: number): Promise<Page> {
    const page = await this.device("laptop");
    const link = this.driver.links.tables.find(({ number }) => number === tableNumber)?.host;
    await page.goto(this.origin + (link ?? "/missing"));
    return page;
  }

  async organiser(): Promise<Page> {
    const page = await this.device("laptop");
    const [name = "", value = ""] = this.driver.organiserSession.split("=");
    await page.context().addCookies([{ name, value, url: this.origin }]);
    return page;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.browser.close();
    await this.#stopServer();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
