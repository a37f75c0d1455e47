import { expect, it } from "vitest";
import { countTests } from "./vitest.mjs";

const file = (status, ...tests) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

it("counts what vitest counts", () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file("failed", "passed", "failed"), file("passed", "passed")],
  };
  expect(countTests(report, false)).toEqual({ passed: 2, failed: 1 });
});

it("counts a file that does not load as a failure", () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [file("failed"), file("passed", "passed")],
  };
  expect(countTests(report, false)).toEqual({ passed: 1, failed: 1 });
});

it("never calls a failed run clean, even without a report", () => {
  expect(countTests({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, false).failed).toBe(1);
  expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
});
