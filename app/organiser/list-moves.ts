/** Changes of a list that leave the old one as it was. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((old, index) => (index === at ? item : old));
}

/** The row that gets the focus when the one at this place has gone. */
export function neighbour<T extends { id: string }>(list: readonly T[], at: number): string | undefined {
  return (list[at + 1] ?? list[at - 1])?.id;
}
