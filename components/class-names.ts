/** Joins what is set; conditions stay readable in JSX without a library. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
