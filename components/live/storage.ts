/** What the phone keeps across a reload. The browser's localStorage fits; tests and rehearsal use memory. */
export interface KeyStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys(): string[];
}

export function memoryStorage(): KeyStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    keys: () => [...items.keys()],
  };
}

/** The browser's storage; where it is refused or full (private mode), memory takes over so that nothing breaks. */
export function browserStorage(): KeyStorage {
  const spare = memoryStorage();
  const attempt = <T>(work: () => T, otherwise: () => T): T => {
    try {
      return work();
    } catch {
      return otherwise();
    }
  };
  return {
    getItem: (key) =>
      attempt(
        () => localStorage.getItem(key),
        () => null,
      ) ?? spare.getItem(key),
    setItem: (key, value) =>
      attempt(
        () => localStorage.setItem(key, value),
        () => spare.setItem(key, value),
      ),
    removeItem: (key) => {
      attempt(
        () => localStorage.removeItem(key),
        () => undefined,
      );
      spare.removeItem(key);
    },
    keys: () => [
      ...attempt(
        () => Object.keys(localStorage),
        () => [],
      ),
      ...spare.keys(),
    ],
  };
}
