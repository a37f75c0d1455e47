/** What the step does unless the organiser says otherwise. Of its own, so that screens need no schema for it. */
export const writeDefaults = { perTable: 1, pen: "asked", photos: true } as const;
export const polarities = ["utopian", "trend", "dystopian"] as const;
export const storyForms = ["article", "diary", "stage", "pub", "radio", "free"] as const;
