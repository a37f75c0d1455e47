/**
 * Reads `npm test -- [--only name[,name]] [anything for vitest]`.
 * `only` is a list of the known names, or undefined for all of them; an unknown name is an error to show.
 */
export function readTestArguments(args, known) {
  const rest = [];
  const chosen = [];
  for (const queue = [...args]; queue.length > 0; ) {
    const arg = queue.shift();
    if (arg === "--only") chosen.push(...splitNames(queue.shift()));
    else if (arg.startsWith("--only=")) chosen.push(...splitNames(arg.slice("--only=".length)));
    else rest.push(arg);
  }
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { error: `--only kennt ${known.join(", ")}; nicht: ${unknown.join(", ")}` };
  return { only: chosen.length > 0 ? chosen : undefined, rest };
}

const splitNames = (text) =>
  (text ?? "").split(",").filter((name, _, all) => name !== "" || all.length === 1);
