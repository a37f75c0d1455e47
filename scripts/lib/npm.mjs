import { run, runNode } from "./run.mjs";

/** Runs npm: the very one that called us where there is one, for it fits this Node. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith(".js")) return runNode([own, ...args], options);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}
