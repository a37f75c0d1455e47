"use client";

import { useLayoutEffect } from "react";
import { applyLooks, readLooks } from "#components/phone/looks.ts";

/** Shows the page in the text size and brightness that this device has chosen. */
export function OwnLooks() {
  useLayoutEffect(() => applyLooks(readLooks()), []);
  return null;
}
