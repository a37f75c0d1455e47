import type { ActivityScreens } from "#components/activity-screens.ts";

/** What wall and lead show of each kind of activity. */
export const activityScreens: Readonly<Record<string, ActivityScreens>> = {
  collect: {
    wall: () => import("./collect/wall.tsx"),
    lead: () => import("./collect/lead.tsx"),
  },
  sort: {
    wall: () => import("./sort/wall.tsx"),
    lead: () => import("./sort/lead.tsx"),
  },
  rate: {
    wall: () => import("./rate/wall.tsx"),
    lead: () => import("./rate/lead.tsx"),
  },
  vote: {
    wall: () => import("./vote/wall.tsx"),
    lead: () => import("./vote/lead.tsx"),
  },
  pause: {
    wall: () => import("./pause/wall.tsx"),
    lead: () => import("./pause/lead.tsx"),
  },
};
