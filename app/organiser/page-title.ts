import { readLanguage, readMessages } from "../messages.ts";

/** The name in the tab before the page has loaded anything of the workshop. */
export async function pageTitle(page: "list" | "setup" | "reassign"): Promise<string> {
  const messages = await readMessages("organiser", await readLanguage());
  return (messages.organiser as Record<typeof page, { pageTitle: string }>)[page].pageTitle;
}
