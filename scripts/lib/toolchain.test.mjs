import { expect, it } from "vitest";
import { instructions } from "./toolchain.mjs";

it("names what is missing and the line to type on Linux", () => {
  const text = instructions(["make", "g++"], "linux");
  expect(text).toContain("make, g++");
  expect(text).toContain("sudo apt-get install -y python3 make g++");
  expect(text).toContain("sudo dnf install -y python3 make gcc-c++");
});

it("names the command line tools on a Mac, and no apt", () => {
  const text = instructions(["Xcode Command Line Tools"], "darwin");
  expect(text).toContain("xcode-select --install");
  expect(text).not.toContain("apt-get");
});
