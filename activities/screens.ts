import type { ActivityScreens, Pace } from "#components/activity-screens.ts";

const goesOn: Pace = { covered: () => false, reveal: "after-end", endsFirst: false };
const asks: Pace = { covered: () => true, reveal: "after-end", endsFirst: true };
const isSilent = (settings: unknown) => (settings as { silent?: unknown } | null)?.silent !== false;

/** What wall and lead show of each kind of activity, and what the organiser can set. */
export const activityScreens: Readonly<Record<string, ActivityScreens>> = {
  collect: {
    pace: { covered: isSilent, reveal: "while-open", endsFirst: true },
    wall: () => import("./collect/wall.tsx"),
    lead: () => import("./collect/lead.tsx"),
    settings: () => import("./collect/settings.tsx"),
    scopes: ["everybody", "table", "one-card-per-table"],
  },
  sort: {
    pace: goesOn,
    wall: () => import("./sort/wall.tsx"),
    lead: () => import("./sort/lead.tsx"),
    settings: () => import("./sort/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  rate: {
    pace: asks,
    wall: () => import("./rate/wall.tsx"),
    lead: () => import("./rate/lead.tsx"),
    guest: () => import("./rate/guest.tsx"),
    settings: () => import("./rate/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  vote: {
    pace: asks,
    wall: () => import("./vote/wall.tsx"),
    lead: () => import("./vote/lead.tsx"),
    guest: () => import("./vote/guest.tsx"),
    paper: () => import("./vote/paper.tsx"),
    settings: () => import("./vote/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  write: {
    pace: asks,
    wall: () => import("./write/wall.tsx"),
    lead: () => import("./write/lead.tsx"),
    host: () => import("./write/host.tsx"),
    settings: () => import("./write/settings.tsx"),
    scopes: ["table"],
  },
  compose: {
    pace: { covered: () => false, reveal: "after-end", endsFirst: true },
    wall: () => import("./compose/wall.tsx"),
    lead: () => import("./compose/lead.tsx"),
    host: () => import("./compose/host.tsx"),
    settings: () => import("./compose/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  review: {
    pace: asks,
    wall: () => import("./review/wall.tsx"),
    lead: () => import("./review/lead.tsx"),
    settings: () => import("./review/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  windtunnel: {
    pace: asks,
    wall: () => import("./windtunnel/wall.tsx"),
    lead: () => import("./windtunnel/lead.tsx"),
    guest: () => import("./windtunnel/guest.tsx"),
    settings: () => import("./windtunnel/settings.tsx"),
    scopes: ["everybody"],
  },
  pause: {
    pace: goesOn,
    wall: () => import("./pause/wall.tsx"),
    lead: () => import("./pause/lead.tsx"),
    settings: () => import("./pause/settings.tsx"),
    scopes: ["everybody"],
  },
  select: {
    pace: { covered: () => false, reveal: "after-end", endsFirst: true },
    wall: () => import("./select/wall.tsx"),
    lead: () => import("./select/lead.tsx"),
    settings: () => import("./select/settings.tsx"),
    scopes: ["everybody"],
  },
  assume: {
    pace: { covered: isSilent, reveal: "while-open", endsFirst: true },
    wall: () => import("./assume/wall.tsx"),
    lead: () => import("./assume/lead.tsx"),
    host: () => import("./assume/host.tsx"),
    settings: () => import("./assume/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  derive: {
    pace: { covered: isSilent, reveal: "while-open", endsFirst: true },
    wall: () => import("./derive/wall.tsx"),
    lead: () => import("./derive/lead.tsx"),
    host: () => import("./derive/host.tsx"),
    settings: () => import("./derive/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  influence: {
    pace: asks,
    wall: () => import("./influence/wall.tsx"),
    lead: () => import("./influence/lead.tsx"),
    host: () => import("./influence/host.tsx"),
    guest: () => import("./influence/guest.tsx"),
    settings: () => import("./influence/settings.tsx"),
    scopes: ["everybody", "table"],
  },
  consistency: {
    pace: asks,
    wall: () => import("./consistency/wall.tsx"),
    lead: () => import("./consistency/lead.tsx"),
    host: () => import("./consistency/host.tsx"),
    guest: () => import("./consistency/guest.tsx"),
    settings: () => import("./consistency/settings.tsx"),
    scopes: ["everybody", "table"],
  },
};
