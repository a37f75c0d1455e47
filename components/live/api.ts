import type { Refused } from "#protocol/http.ts";

export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; refused: Refused["refused"] | "offline" | "captive-portal" };

/** Asks the server over http. A hall's Wi-Fi may answer with a page of its own: that is said, not parsed. */
export async function ask<T>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!response.headers.get("content-type")?.includes("application/json"))
      return { ok: false, refused: "captive-portal" };
    const answer = (await response.json()) as T | Refused;
    if (response.ok) return { ok: true, value: answer as T };
    return { ok: false, refused: (answer as Refused).refused ?? "busy" };
  } catch {
    return { ok: false, refused: "offline" };
  }
}
