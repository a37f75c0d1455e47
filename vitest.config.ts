import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Waiting for what must become true, on two cores that run other files at the same time.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 30_000,
          // Two cores: vitest alone would leave one of them idle.
          maxWorkers: 2,
          include: [
            "{domain,methods,protocol,activities,exports,server,db,components,scripts,templates,app}/**/*.test.{ts,tsx,mjs}",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["e2e/**/*.test.ts"],
          // Each file has a whole server and several browsers: one at a time, with patience.
          pool: "forks",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
