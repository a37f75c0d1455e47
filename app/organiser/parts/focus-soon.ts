/** Moves the focus after the next rendering: only ever because of what this person just did. */
export function focusSoon(id: string, frames = 60): void {
  requestAnimationFrame(() => {
    const found = document.getElementById(id);
    if (found) found.focus();
    // What unfolds because of a problem is there a frame later, or when its step's settings have been fetched.
    else if (frames > 1) focusSoon(id, frames - 1);
  });
}
