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
  write: {
    de: () => import("./write/messages.de.json"),
    simple: () => import("./write/messages.simple.json"),
    en: () => import("./write/messages.en.json"),
  },
  compose: {
    de: () => import("./compose/messages.de.json"),
    simple: () => import("./compose/messages.simple.json"),
    en: () => import("./compose/messages.en.json"),
  },
  review: {
    de: () => import("./review/messages.de.json"),
    simple: () => import("./review/messages.simple.json"),
    en: () => import("./review/messages.en.json"),
  },
  windtunnel: {
    de: () => import("./windtunnel/messages.de.json"),
    simple: () => import("./windtunnel/messages.simple.json"),
    en: () => import("./windtunnel/messages.en.json"),
  },
  pause: {
    de: () => import("./pause/messages.de.json"),
    simple: () => import("./pause/messages.simple.json"),
    en: () => import("./pause/messages.en.json"),
  },
  select: {
    de: () => import("./select/messages.de.json"),
    simple: () => import("./select/messages.simple.json"),
    en: () => import("./select/messages.en.json"),
  },
  assume: {
    de: () => import("./assume/messages.de.json"),
    simple: () => import("./assume/messages.simple.json"),
    en: () => import("./assume/messages.en.json"),
  },
  derive: {
    de: () => import("./derive/messages.de.json"),
    simple: () => import("./derive/messages.simple.json"),
    en: () => import("./derive/messages.en.json"),
  },
  influence: {
    de: () => import("./influence/messages.de.json"),
    simple: () => import("./influence/messages.simple.json"),
    en: () => import("./influence/messages.en.json"),
  },
  consistency: {
    de: () => import("./consistency/messages.de.json"),
    simple: () => import("./consistency/messages.simple.json"),
    en: () => import("./consistency/messages.en.json"),
  },
};
