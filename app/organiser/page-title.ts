import { createTranslator } from "use-intl/core";
import { readLanguage, readMessages } from "../messages.ts";

/** The name in the tab before the page has loaded anything of the workshop. */
export async function pageTitle(page: "list" | "setup"): Promise<string> {
  const language = await readLanguage();
  const messages = await readMessages("organiser", language);
  const t = createTranslator({ locale: language === "en" ? "en" : "de", messages });
  return t(`organiser.${page}.pageTitle`);
}
