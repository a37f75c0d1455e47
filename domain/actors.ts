/** Who acts or watches. The server reads it from the session, never from a message. */
export type Actor =
  | { readonly role: "organiser"; readonly id: string }
  | { readonly role: "facilitator"; readonly id: string }
  | { readonly role: "host"; readonly id: string; readonly tableId: string }
  | { readonly role: "participant"; readonly id: string }
  | { readonly role: "wall"; readonly id: string }
  /** The server itself, which takes in what others have written together; no session has this role. */
  | { readonly role: "server"; readonly id: string };

export type Role = Actor["role"];

/** A group of people who see the same: the unit in which views are computed and sent. */
export type Audience =
  | { readonly role: "lead" }
  | { readonly role: "wall" }
  | { readonly role: "host"; readonly tableId: string }
  | { readonly role: "phone"; readonly tableId: string | null }
  /** Came by a link to one activity's results. */
  | { readonly role: "review"; readonly activityId: string; readonly round: number };

export function audienceKey(audience: Audience): string {
  if (audience.role === "review") return `review:${audience.activityId}:${audience.round}`;
  return "tableId" in audience ? `${audience.role}:${audience.tableId ?? "-"}` : audience.role;
}
