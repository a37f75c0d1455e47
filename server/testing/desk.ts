import { asAnother } from "#exports/import.ts";
import { workshopJson } from "#exports/json.ts";
import { finishedWorkshop } from "#exports/testing/finished-workshop.ts";
import type { WorkshopSummary } from "#protocol/http.ts";

/** An organiser at a desk of their own: what a browser with this session would ask. */
export async function deskAt(server: { url: string }, path: string) {
  const redeemed = await fetch(server.url + path, { redirect: "manual" });
  const cookie = redeemed.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { ...asking(server.url, cookie), cookie, landed: redeemed.headers.get("location") };
}

export function asking(url: string, cookie: string) {
  const call = async <T>(method: string, path: string, body?: unknown) => {
    const answer = await fetch(url + path, {
      method,
      headers: { cookie, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, value: (await answer.json()) as T };
  };
  const summaries = async () => (await call<WorkshopSummary[]>("GET", "/api/workshops")).value;
  const backup = async (id: string) => (await fetch(`${url}/api/workshops/${id}/export/werkstatt.json`, { headers: { cookie } })).text();
  return { call, summaries, backup };
}

/** A day with everything in it, as a backup whose id and code a server could have given. */
export const day = finishedWorkshop({ moreFactors: 30 });
export const richFile = asAnother(workshopJson(day), { id: "Talgrund-1", joinCode: "7K3MXD" });
export const rich = JSON.stringify(richFile);
