import type { Page } from "playwright-core";

/** What one person does on the phone; the page comes from `Hall.device("phone")`. */
export class PhonePage {
  constructor(
    readonly page: Page,
    /** The address of the server, as the hall's phones reach it. */
    readonly origin: string,
  ) {}

  /** The language in which this phone's pages are to come. */
  async speak(language: "de" | "simple" | "en"): Promise<void> {
    await this.page.context().addCookies([{ name: "weitblick.language", value: language, url: this.origin }]);
  }

  /** Scans the QR code of the wall, or the one on a table. */
  async scan(code: string, table?: number): Promise<void> {
    await this.page.goto(`${this.origin}/j/${code}${table === undefined ? "" : `/${table}`}`);
    await this.page.locator('button[type="submit"]').waitFor();
  }

  /** Scans, picks a table where the code has none, and goes in. */
  async join(code: string, table?: number): Promise<void> {
    await this.scan(code, table);
    if (table === undefined)
      await this.page.locator('input[name="table"][value="any"]').check({ force: true });
    await this.page.locator('button[type="submit"]').click();
    await this.page.waitForURL(/\/w\//);
    await this.page.locator("[data-phone]").waitFor();
  }

  /** Types a sentence into the step's field and sends it. */
  async writeCard(text: string): Promise<void> {
    await this.page.locator(".phone-dock textarea").fill(text);
    await this.page.locator('.phone-dock button[type="submit"]').click();
  }

  /** Where the entries are, in the words of the page. */
  async status(): Promise<string> {
    return (await this.page.locator('[data-phone="status"]').textContent()) ?? "";
  }
}
