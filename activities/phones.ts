import type { PhoneScreens } from "#components/activity-screens.ts";

/** Steps that each person on a shared phone answers apart. */
export const answeredByEach: ReadonlySet<string> = new Set(["rate", "vote", "influence", "consistency", "windtunnel", "review"]);

/** What phones show of each kind of activity: a list of its own, so that a phone's bundle knows of nothing else. */
export const phoneScreens: PhoneScreens = {
  collect: () => import("./collect/phone.tsx"),
  sort: () => import("./sort/phone.tsx"),
  rate: () => import("./rate/phone.tsx"),
  vote: () => import("./vote/phone.tsx"),
  write: () => import("./write/phone.tsx"),
  compose: () => import("./compose/phone.tsx"),
  windtunnel: () => import("./windtunnel/phone.tsx"),
  pause: () => import("./pause/phone.tsx"),
  select: () => import("./select/phone.tsx"),
  assume: () => import("./assume/phone.tsx"),
  derive: () => import("./derive/phone.tsx"),
  influence: () => import("./influence/phone.tsx"),
  consistency: () => import("./consistency/phone.tsx"),
  review: () => import("./review/phone.tsx"),
};
