import type { ActivityScreens } from "#components/activity-screens.ts";

/** All kinds of activities, for the pages. A new one is a folder and a line here. */
export const activityScreens: Readonly<Record<string, ActivityScreens>> = {
  collect: {
    phone: () => import("./collect/phone.tsx"),
    wall: () => import("./collect/wall.tsx"),
    lead: () => import("./collect/lead.tsx"),
    messages: {
      de: () => import("./collect/messages.de.json"),
      simple: () => import("./collect/messages.simple.json"),
      en: () => import("./collect/messages.en.json"),
    },
  },
  sort: {
    phone: () => import("./sort/phone.tsx"),
    wall: () => import("./sort/wall.tsx"),
    lead: () => import("./sort/lead.tsx"),
    messages: {
      de: () => import("./sort/messages.de.json"),
      simple: () => import("./sort/messages.simple.json"),
      en: () => import("./sort/messages.en.json"),
    },
  },
  rate: {
    phone: () => import("./rate/phone.tsx"),
    wall: () => import("./rate/wall.tsx"),
    lead: () => import("./rate/lead.tsx"),
    messages: {
      de: () => import("./rate/messages.de.json"),
      simple: () => import("./rate/messages.simple.json"),
      en: () => import("./rate/messages.en.json"),
    },
  },
  vote: {
    phone: () => import("./vote/phone.tsx"),
    wall: () => import("./vote/wall.tsx"),
    lead: () => import("./vote/lead.tsx"),
    messages: {
      de: () => import("./vote/messages.de.json"),
      simple: () => import("./vote/messages.simple.json"),
      en: () => import("./vote/messages.en.json"),
    },
  },
  pause: {
    phone: () => import("./pause/phone.tsx"),
    wall: () => import("./pause/wall.tsx"),
    lead: () => import("./pause/lead.tsx"),
    messages: {
      de: () => import("./pause/messages.de.json"),
      simple: () => import("./pause/messages.simple.json"),
      en: () => import("./pause/messages.en.json"),
    },
  },
};
