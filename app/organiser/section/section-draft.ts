/** What somebody has changed and not saved: the plan as it was when they began, and as they want it. */
export interface SectionDraft<T> {
  readonly base: string;
  readonly value: T;
}

/** One text for one plan, whatever the order of its keys; a language that was emptied is one that is not there. */
export function textOf(plan: unknown): string {
  return JSON.stringify(plan, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).filter(
      ([key, held]) => !((key === "simple" || key === "en") && held === ""),
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether the draft holds something that neither the saved plan nor the one before it has. */
export function isChanged<T>(draft: SectionDraft<T> | null, saved: string): draft is SectionDraft<T> {
  if (draft === null) return false;
  const mine = textOf(draft.value);
  return mine !== draft.base && mine !== saved;
}

/** Reads a kept draft; what an earlier version of the page stored may be anything. */
export function parseDraft<T>(kept: string | null, alike: T): SectionDraft<T> | null {
  try {
    const draft = JSON.parse(kept ?? "null") as SectionDraft<T> | null;
    if (!draft || typeof draft.base !== "string") return null;
    return Array.isArray(draft.value) === Array.isArray(alike) && typeof draft.value === typeof alike
      ? draft
      : null;
  } catch {
    return null;
  }
}
