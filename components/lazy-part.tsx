"use client";

import { type ComponentType, type LazyExoticComponent, lazy } from "react";

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** A part of a screen that is fetched when it is needed. A hall's Wi-Fi drops requests: it is fetched again until it comes. */
export function lazyPart<P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => withPatience(load));
}

async function withPatience<P>(load: Load<P>): ReturnType<Load<P>> {
  for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
