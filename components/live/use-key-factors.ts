"use client";

import { useMemo } from "react";
import { type KeyFactor, keyFactorsOf } from "#domain/key-factors.ts";
import { useSeenState } from "./view-subjects.ts";

/** The key factors and their developments, by the same rule as on the server, over what this screen may see. */
export function useKeyFactors(): readonly KeyFactor[] {
  const state = useSeenState();
  return useMemo(() => keyFactorsOf(state), [state]);
}
