import { execFile } from "node:child_process";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { allowed, type Case, forbidden } from "./import-rules.cases.ts";

// The rules stand in .dependency-cruiser.mjs. A checker that reads nothing finds nothing wrong, so this test also
// asks how much was read, and shows the checker a violation of each rule.
const root = fileURLToPath(new URL("../", import.meta.url));
const folders = [
  ...["app", "components", "activities", "domain", "methods", "protocol"],
  ...["exports", "server", "db", "templates", "e2e", "scripts"],
];
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe("our code", () => {
  const planted = "domain/planted-by-import-rules-test.ts";
  const unplant = () => fs.rmSync(join(root, planted), { force: true });
  beforeAll(unplant);

  it("keeps the import rules", async () => {
    const result = await cruise(root, folders);
    const sources = result.modules.map((module) => module.source);
    const ours = sources.filter((source) => folders.some((folder) => source.startsWith(`${folder}/`)));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.length).toBeGreaterThanOrEqual(countTypeScript("domain") + countTypeScript("methods"));
    expect(withAdvice(result)).toEqual([]);
  });

  it("is caught when domain/ imports server/ by an alias", async () => {
    fs.writeFileSync(join(root, planted), 'import "#server/main.ts";\n');
    try {
      const found = violations(await cruise(root, [planted]));
      expect(found).toContain(`domain-knows-methods: ${planted} -> server/main.ts`);
    } finally {
      unplant();
    }
  });
});

describe("the import rules", () => {
  it("permit what the design permits", async () => {
    expect(withAdvice(await cruiseCases(allowed))).toEqual([]);
  });

  describe("report", () => {
    let result: ICruiseResult;
    let found: string[];
    beforeAll(async () => {
      result = await cruiseCases([...allowed, ...forbidden]);
      found = violations(result);
    });

    it.each(forbidden)("$rule in $file", ({ rule, file }) => {
      expect(found.filter((line) => line.startsWith(`${rule}: ${file} -> `))).not.toEqual([]);
    });

    it("something for each rule", () => {
      const rules = result.summary.ruleSetUsed?.forbidden ?? [];
      expect(rules.length).toBeGreaterThan(20);
      const shown = forbidden.map((example) => example.rule);
      expect(rules.map((rule) => rule.name).filter((name) => !shown.includes(name ?? ""))).toEqual([]);
    });
  });
});

/** What the checker finds in a project that consists of these files alone. */
async function cruiseCases(cases: Case[]): Promise<ICruiseResult> {
  const project = plant(cases);
  try {
    return await cruise(project, folders);
  } finally {
    fs.rmSync(project, { recursive: true, force: true });
  }
}

/** Inside the checkout, so that it finds the same packages. */
function plant(cases: Case[]): string {
  fs.mkdirSync(join(root, ".weitblick"), { recursive: true });
  const project = fs.mkdtempSync(join(root, ".weitblick/planted-"));
  for (const folder of folders) fs.mkdirSync(join(project, folder));
  for (const name of ["package.json", "tsconfig.json", ".dependency-cruiser.mjs"]) {
    fs.copyFileSync(join(root, name), join(project, name));
  }
  for (const { file, code } of cases) {
    fs.mkdirSync(join(project, dirname(file)), { recursive: true });
    fs.appendFileSync(join(project, file), `${code}\n`);
  }
  return project;
}

function violations(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

/** With the rule's comment: whoever broke it reads here what to do. */
function withAdvice(result: ICruiseResult): string[] {
  const rules = result.summary.ruleSetUsed?.forbidden ?? [];
  const advice = new Map(rules.map((rule) => [rule.name, rule.comment]));
  return result.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}. ${advice.get(rule.name)}`,
  );
}

function countTypeScript(folder: string): number {
  const files = fs.readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts")).length;
}

function cruise(cwd: string, names: string[]): Promise<ICruiseResult> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "--config", ".dependency-cruiser.mjs", "--output-type", "json", ...names];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      // Violations are no accident here; without a result there is one.
      if (stdout.startsWith("{")) resolve(JSON.parse(stdout));
      else reject(new Error(stderr || error?.message));
    });
  });
}
