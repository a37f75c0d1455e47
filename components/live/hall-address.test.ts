import { expect, it } from "vitest";
import { isLocalAddress } from "./hall-address.ts";

it("knows which addresses work in the hall only", () => {
  for (const hall of ["http://192.168.1.20:3000", "http://10.0.0.4", "http://172.20.1.1:3000", "http://laptop.local:3000"])
    expect([hall, isLocalAddress(hall)]).toEqual([hall, true]);
  for (const everywhere of ["https://weitblick.example.org", "http://172.32.1.1", "https://10-orte.example.org"])
    expect([everywhere, isLocalAddress(everywhere)]).toEqual([everywhere, false]);
});
