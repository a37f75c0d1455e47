import type { Page } from "playwright-core";
import type { Hall } from "./hall.ts";

/** A person with a phone in the hall. */
export async function joinByQr(hall: Hall, tableNumber: number | null = 2): Promise<Page> {
  const page = await hall.device("phone");
  await page.goto(`${hall.origin}/j/${hall.driver.joinCode}${tableNumber === null ? "" : `/${tableNumber}`}`);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  await page.waitForURL(/\/w\//);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** Types a card and sends it. */
export async function writeCard(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "Karte abschicken" }).click();
}

/** The number of one's own card, once the server has it on disk. */
export async function storedLabel(page: Page, text: string): Promise<string> {
  const card = page.locator("li", { hasText: text }).filter({ hasText: "gespeichert" }).first();
  await card.waitFor();
  return /[FTSO]-\d{3}/.exec((await card.textContent()) ?? "")?.[0] ?? "";
}
