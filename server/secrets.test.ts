import { describe, expect, it } from "vitest";
import { hashToken, isSame, linkToken, newId, newJoinCode, newToken, normaliseCode } from "./secrets.ts";

const thousand = <T>(make: () => T) => Array.from({ length: 1000 }, make);

describe("codes and tokens", () => {
  it("[JO10] codes are six characters that cannot be mistaken, whichever way they are typed", () => {
    const codes = thousand(newJoinCode);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
      expect(normaliseCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
    }
    expect(normaliseCode("7k3-oil")).toBe("7K3011");
    for (const typed of ["", "12345", "1234567", "12345U", "ÄÖÜ123", "12345!"])
      expect(normaliseCode(typed)).toBeNull();
  });

  it("[SE8] nothing that gives a right can be guessed or read back", () => {
    for (const make of [newId, newToken]) expect(new Set(thousand(make)).size).toBe(1000);
    expect(newToken()).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(hashToken("geheim")).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(hashToken("geheim")).not.toBe(hashToken("geheim "));
    expect([isSame("abc", "abc"), isSame("abc", "abd"), isSame("abc", "abcd")]).toEqual([true, false, false]);
  });

  it("[SE11] a link's token is of its workshop, role and table alone", () => {
    const tokens = ["lead:", "wall:", "host:linde", "host:eiche"].flatMap((purpose) =>
      ["geheim", "anders"].map((secret) => linkToken(secret, purpose)),
    );
    expect(new Set(tokens).size).toBe(8);
    expect(linkToken("geheim", "wall:")).toBe(tokens[2]);
  });
});
