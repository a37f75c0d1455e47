/** Drafts live as long as the tab: another tab is another piece of work. Where storage is refused, typing goes on. */
export const draftStorage = {
  read(key: string): string | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, text: string | null): void {
    try {
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch {
      // Full or forbidden: the warning before leaving still stands.
    }
  },
};
