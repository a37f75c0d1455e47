import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import somewhereland from "#methods/cross-impact/testing/somewhereland.json";

const root = path.resolve(import.meta.dirname, "..");
const sample = "methods/cross-impact/testing/somewhereland.scw";

/** As npm runs it, from a folder of the caller's. */
function cib(args: readonly string[], from = root) {
  const script = path.join(root, "scripts/with-dependencies.mjs");
  const env = { ...process.env, INIT_CWD: from };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "scripts/cib.ts", ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function folderWith(name: string, content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "weitblick-cib-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, name), content);
  return folder;
}

describe("npm run cib", () => {
  it("prints the ten published scenarios as JSON and nothing else", () => {
    const { status, stdout, stderr } = cib([sample]);
    expect([status, stderr]).toEqual([0, ""]);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(["descriptors", "states", "consistent", "complete", "weightMethod"]);
    expect(answer.states).toEqual(somewhereland.descriptors.map(({ states }) => states));
    expect(answer.descriptors[0]).toBe("A. Government");
    const expected = somewhereland.consistent.map(({ states, totalImpactScore, weight }) => ({
      states: states.map((state) => state + 1),
      totalImpactScore,
      inconsistency: 0,
      weight,
    }));
    expect(answer.consistent).toHaveLength(10);
    expect(answer.consistent).toEqual(expect.arrayContaining(expected));
    expect([answer.complete, answer.weightMethod]).toEqual([true, "exact"]);
  });

  it("says in German what is wrong and where, and ends with 1", () => {
    const folder = folderWith("kaputt.scw", "ScenarioWizard\ntitel\n&A\n -a\nKauderwelsch\n#\n");
    const broken = cib(["kaputt.scw"], folder);
    expect([broken.status, broken.stdout]).toEqual([1, ""]);
    expect(broken.stderr).toContain("kaputt.scw, Zeile 7: Der Abschnitt, der hier beginnt, endet nicht");
    const missing = cib(["fehlt.scw"], folder);
    expect([missing.status, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toContain("Die Datei fehlt.scw gibt es nicht");
    expect(cib([]).status).toBe(2);
  });
});
