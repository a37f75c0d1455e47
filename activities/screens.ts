import type { ActivityScreens } from "#components/activity-screens.ts";

/** What wall and lead show of each kind of activity, and what the organiser can set. */
export const activityScreens: Readonly<Record<string, ActivityScreens>> = {
  collect: {
    wall: () => import("./collect/wall.tsx"),
    lead: () => import("./collect/lead.tsx"),
    settings: () => import("./collect/settings.tsx"),
    scopes: ["everybody", "table", "one-card-per-table"],
  },
  sort: {
    wall: () => import("./sort/wall.tsx"),
    lead: () => import("./sort/lead.tsx"),
    settings: () => import("./sort/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  rate: {
    wall: () => import("./rate/wall.tsx"),
    lead: () => import("./rate/lead.tsx"),
    settings: () => import("./rate/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  vote: {
    wall: () => import("./vote/wall.tsx"),
    lead: () => import("./vote/lead.tsx"),
    settings: () => import("./vote/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  pause: {
    wall: () => import("./pause/wall.tsx"),
    lead: () => import("./pause/lead.tsx"),
    settings: () => import("./pause/settings.tsx"),
    scopes: ["everybody"],
  },
};
