import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** A hall's name: not localhost, so the browser offers neither randomUUID nor clipboard nor service worker. */
const hallHost = "weitblick.test";

/** A browser as in the hall: plain http, on a name of its own. */
export async function openHallBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP ${hallHost} 127.0.0.1`],
  });
}

/** The server's address as phones in the hall type it. */
export function hallUrl(url: string): string {
  const hall = new URL(url);
  hall.hostname = hallHost;
  return hall.origin;
}

export interface PhoneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: "de" | "simple" | "en";
  readonly dark?: boolean;
}

/** One person's phone: a browser context of its own with one page. */
export class PhonePage {
  private constructor(
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
    /** What the browser complained about; a good run leaves it empty. */
    readonly complaints: string[],
  ) {}

  static async open(browser: Browser, url: string, options: PhoneOptions = {}): Promise<PhonePage> {
    const { width = 360, height = 740, language = "de", dark = false } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: language === "en" ? "en-GB" : "de-DE",
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const origin = hallUrl(url);
    await context.addCookies([{ name: "weitblick.language", value: language, url: origin }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    return new PhonePage(origin, context, page, complaints);
  }

  /** Scans the QR code of the wall, or the one on a table. */
  async scan(code: string, table?: number): Promise<void> {
    await this.page.goto(`${this.url}/j/${code}${table === undefined ? "" : `/${table}`}`);
  }

  /** Scans, picks a table where the code has none, and goes in. */
  async join(code: string, table?: number): Promise<void> {
    await this.scan(code, table);
    if (table === undefined) await this.page.locator('input[name="table"][value="any"]').check({ force: true });
    await this.page.locator('button[type="submit"]').click();
    await this.page.waitForURL(/\/w\//);
    await this.page.locator(".phone-head .tab, .phone-head .dot").first().waitFor();
  }

  /** Types a sentence into the step's field and sends it. */
  async writeCard(text: string): Promise<void> {
    await this.page.locator(".phone-dock textarea").fill(text);
    await this.page.locator('.phone-dock button[type="submit"]').click();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
