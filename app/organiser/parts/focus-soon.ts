/** Moves the focus after the next rendering: only ever because of what this person just did. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
