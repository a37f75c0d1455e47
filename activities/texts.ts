import type { ActivityTexts } from "#components/activity-screens.ts";

/**
 * The texts of each kind of activity. A list of its own: pages read it on the server, and whatever else stood beside
 * it would be sent to every phone.
 */
export const activityTexts: ActivityTexts = {
  collect: {
    de: () => import("./collect/messages.de.json"),
    simple: () => import("./collect/messages.simple.json"),
    en: () => import("./collect/messages.en.json"),
  },
  sort: {
    de: () => import("./sort/messages.de.json"),
    simple: () => import("./sort/messages.simple.json"),
    en: () => import("./sort/messages.en.json"),
  },
  rate: {
    de: () => import("./rate/messages.de.json"),
    simple: () => import("./rate/messages.simple.json"),
    en: () => import("./rate/messages.en.json"),
  },
  vote: {
    de: () => import("./vote/messages.de.json"),
    simple: () => import("./vote/messages.simple.json"),
    en: () => import("./vote/messages.en.json"),
  },
  review: {
    de: () => import("./review/messages.de.json"),
    simple: () => import("./review/messages.simple.json"),
    en: () => import("./review/messages.en.json"),
  },
  pause: {
    de: () => import("./pause/messages.de.json"),
    simple: () => import("./pause/messages.simple.json"),
    en: () => import("./pause/messages.en.json"),
  },
};
