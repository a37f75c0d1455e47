/** Joins what is set; conditions stay readable in JSX without a library. Nothing set leaves the attribute away. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
