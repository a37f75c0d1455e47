"use client";

import { useEffect, useState } from "react";
import { WifiSign } from "./wifi-sign.tsx";

/** Waits until it is in the browser: the server has no storage to read from. */
export function OwnDevice({ join }: { join: string | null }) {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return isHere ? <WifiSign join={join} /> : null;
}
