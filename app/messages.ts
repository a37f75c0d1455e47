import { cookies, headers } from "next/headers";
import type { AbstractIntlMessages } from "use-intl";
import { activityTexts } from "#activities/texts.ts";
import type { Language } from "#domain/records.ts";

export type Screen = "phone" | "wall" | "lead" | "organiser" | "prints" | "equipment";

const languages: readonly Language[] = ["de", "simple", "en"];
export const languageCookie = "weitblick.language";

/** The language that somebody has chosen, else the browser's, else German. */
export async function readLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const known = languages.find((language) => language === chosen);
  if (known) return known;
  const accepted = (await headers()).get("accept-language") ?? "";
  return /^en\b/i.test(accepted) ? "en" : "de";
}

/** The texts of one screen: its own, those of shared parts, and each activity's for this screen. */
export async function readMessages(
  screen: Screen,
  language: Language,
  { writes = false } = {},
): Promise<AbstractIntlMessages> {
  const isStaff = screen === "lead" || screen === "organiser";
  const nothing = { default: {} };
  const [parts, refusals, own, paste, rehearsal, text] = await Promise.all([
    import(`../components/messages.${language}.json`),
    import(`../protocol/refusals.${language}.json`),
    import(`./messages/${screen}.${language}.json`),
    // Organiser and lead share what they paste and rehearse.
    isStaff ? import(`./messages/paste.${language}.json`) : nothing,
    isStaff ? import(`./messages/rehearsal.${language}.json`) : nothing,
    // Only where texts are written together: every phone would else fetch them.
    writes ? import(`./messages/text.${language}.json`) : nothing,
  ]);
  const activities: Record<string, AbstractIntlMessages> = {};
  for (const [type, messages] of Object.entries(activityTexts)) {
    const all = (await messages[language]()).default as Record<string, AbstractIntlMessages>;
    activities[type] = {
      name: all.name ?? type,
      // The lead shows what the phones and the wall are doing, in their words.
      ...(screen === "lead"
        ? { lead: all.lead ?? {}, wall: all.wall ?? {} }
        : { [screen]: all[screen] ?? {} }),
    } as AbstractIntlMessages;
  }
  const texts = [parts, refusals, own, paste, rehearsal, text].map((file): AbstractIntlMessages => file.default);
  return { ...Object.assign({}, ...texts), activities };
}
