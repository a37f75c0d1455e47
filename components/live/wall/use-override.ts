"use client";

import { useState } from "react";

/** What everybody sees, until somebody changes it on this screen; a new state for everybody wins again. */
export function useOverride<T>(shared: T, version: unknown = shared): { now: T; set: (value: T) => void } {
  const [own, setOwn] = useState<{ version: unknown; value: T } | null>(null);
  const valid = own !== null && own.version === version;
  return { now: valid ? own.value : shared, set: (value) => setOwn({ version, value }) };
}
