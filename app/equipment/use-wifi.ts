"use client";

import { readWifi, type Wifi } from "#components/equipment/wifi.ts";
import { useStored } from "#components/live/use-stored.ts";

/** The hall's Wi-Fi as this browser remembers it; nobody else is told. */
export const useWifi = (): [Wifi, (wifi: Wifi) => void] => useStored("weitblick.wifi", readWifi);
