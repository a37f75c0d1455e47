/** A long card as it stands in a line beside others: whole words, and a sign that more follows. */
export function shortName(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\s,;:.–-]+\S*$/, "")}…`;
}
