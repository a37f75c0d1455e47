import type { PhoneScreens } from "#components/activity-screens.ts";

/** Steps that each person on a shared phone answers apart. */
export const answeredByEach: ReadonlySet<string> = new Set(["rate", "vote", "review"]);

/** What phones show of each kind of activity: a list of its own, so that a phone's bundle knows of nothing else. */
export const phoneScreens: PhoneScreens = {
  collect: () => import("./collect/phone.tsx"),
  sort: () => import("./sort/phone.tsx"),
  rate: () => import("./rate/phone.tsx"),
  vote: () => import("./vote/phone.tsx"),
  pause: () => import("./pause/phone.tsx"),
  review: () => import("./review/phone.tsx"),
};
