import "./lib/node-version.mjs";
import { checks } from "./lib/checks.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { fail, say } from "./lib/messages.mjs";
import { readTestArguments } from "./lib/test-arguments.mjs";

// npm test: everything that can be checked, with everything that the checks need. `npm test -- --only unit name`
// runs one kind, narrowed to what vitest finds by that name.
const { only, rest, error } = readTestArguments(
  process.argv.slice(2),
  checks.map((check) => check.name),
);
if (error) fail(error);

await ensureInstalled();
const { passed, failed } = await runChecks(chosenChecks());
if (rest.length > 0 && passed + failed === 0) fail("Kein Test passt dazu.");
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function chosenChecks() {
  if (!only) return checks;
  const names = new Set(only.flatMap((name) => [name, checks.find((check) => check.name === name).needs]));
  return checks.filter((check) => names.has(check.name));
}

async function runChecks(list) {
  const total = { passed: 0, failed: 0 };
  for (const check of list) {
    if (check.slow && total.failed > 0) {
      say(`\n── ${check.title}: ausgelassen, bis das Übrige stimmt`);
      continue;
    }
    const result = await runCheck(check);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  return total;
}

async function runCheck(check) {
  say(`\n── ${check.title}`);
  const start = performance.now();
  const result = await check.run(rest);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`   ${check.title}: ${result.failed === 0 ? "in Ordnung" : "fehlgeschlagen"} (${seconds} s)`);
  return result;
}
