import type { ImportProblem } from "#domain/import-problem.ts";
import type { Refused } from "#protocol/http.ts";

/** As much as the server takes; more need not be sent to be refused. */
const largest = 50 * 1024 * 1024;

export type BroughtIn =
  | { readonly ok: true; readonly workshopId: string }
  | { readonly ok: false; readonly refused: string; readonly about: string };

export const isImportProblem = (reason: string): reason is ImportProblem =>
  reason.startsWith("import-");

/** Sends a backup as it lies on the disk. */
export async function bringIn(file: File, asCopy: boolean): Promise<BroughtIn> {
  if (file.size > largest) return { ok: false, refused: "import-too-large", about: "" };
  try {
    const response = await fetch(`/api/workshops/import${asCopy ? "?as=copy" : ""}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    if (!response.headers.get("content-type")?.includes("application/json"))
      return { ok: false, refused: "captive-portal", about: "" };
    const answer = (await response.json()) as { workshopId: string } | Refused;
    if ("workshopId" in answer) return { ok: true, workshopId: answer.workshopId };
    return { ok: false, refused: answer.refused, about: answer.about ?? "" };
  } catch {
    return { ok: false, refused: "offline", about: "" };
  }
}
