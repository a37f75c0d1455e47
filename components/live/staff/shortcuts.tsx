"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { browserStorage } from "../storage.ts";

interface ShortcutSetting {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

const ShortcutContext = createContext<ShortcutSetting>({ on: false, set: () => undefined });
const storageKey = "weitblick.shortcuts";

/** Single keys can be turned off: speech input and resting hands press them by accident. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [on, setOn] = useState(() => browserStorage().getItem(storageKey) !== "off");
  const set = useCallback((next: boolean) => {
    setOn(next);
    browserStorage().setItem(storageKey, next ? "on" : "off");
  }, []);
  const value = useMemo(() => ({ on, set }), [on, set]);
  return <ShortcutContext.Provider value={value}>{children}</ShortcutContext.Provider>;
}

export const useShortcutSetting = (): ShortcutSetting => useContext(ShortcutContext);

/** The hint on a button: none while shortcuts are off. */
export function useKeyHint(): (key: string) => string | undefined {
  const { on } = useShortcutSetting();
  return (key) => (on ? key : undefined);
}

export type Bindings = Readonly<Record<string, (() => void) | undefined>>;

/** Keys that work anywhere on the page, but never while somebody is typing or a dialog is open. */
export function useShortcuts(bindings: Bindings): void {
  const { on } = useShortcutSetting();
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const isCharacter = event.key.length === 1;
      if (isCharacter && (!on || event.repeat)) return;
      const action = latest.current[isCharacter ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox], [type=radio]), textarea, select") !== null)
  );
}
