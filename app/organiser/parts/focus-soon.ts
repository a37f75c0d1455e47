/** Moves the focus after the next rendering: only ever because of what this person just did. */
export function focusSoon(id: string): void {
  const focus = () => document.getElementById(id)?.focus();
  // Twice: what unfolds because of a problem is there one frame later.
  requestAnimationFrame(() => (document.getElementById(id) ? focus() : requestAnimationFrame(focus)));
}
