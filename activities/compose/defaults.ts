/** What the step does unless the organiser says otherwise. Of its own, so that screens need no schema for it. */
export const composeDefaults = { mode: "box", wanted: 3 } as const;
export const polarities = ["utopian", "trend", "dystopian"] as const;
export const exclusionKinds = ["logical", "empirical", "normative"] as const;
/** So many assumptions a key factor a box bears: more make more pairs than a room can judge. */
export const mostAssumptions = 4;
