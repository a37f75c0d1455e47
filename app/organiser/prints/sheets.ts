/** What an organiser can print, by the last part of its address. */
export const sheetNames = ["tische", "tischmoderation", "ablauf", "karten", "notfall"] as const;
export type SheetName = (typeof sheetNames)[number];
