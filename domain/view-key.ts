/** The key of a record in a view. In a file of its own: the phone needs it, and nothing else of the rules. */
export const viewKey = (record: { kind: string; id: string }): string => `${record.kind}:${record.id}`;
