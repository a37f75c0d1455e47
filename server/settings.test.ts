import { describe, expect, it } from "vitest";
import { parseSettings } from "./settings.ts";

describe("settings", () => {
  it("[SE13] are complete without any", () => {
    expect(parseSettings({})).toEqual({
      ok: true,
      settings: {
        port: 3000,
        host: "0.0.0.0",
        dataDir: "data",
        publicUrl: null,
        development: false,
        backup: { folder: "data/backups", minutes: 1 },
      },
    });
    expect(
      parseSettings({ PUBLIC_URL: "https://weitblick.example/", NODE_ENV: "development", PORT: "80" }),
    ).toMatchObject({
      ok: true,
      settings: { port: 80, publicUrl: "https://weitblick.example", development: true },
    });
  });

  it("[SE13] put backups where they are told to, or nowhere", () => {
    expect(parseSettings({ BACKUP_DIR: "/mnt/stick", BACKUP_MINUTES: "0" })).toMatchObject({
      settings: { backup: { folder: "/mnt/stick", minutes: 0 } },
    });
  });

  it.each([
    ["PORT", "achtzig"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "weitblick"],
    ["PUBLIC_URL", "https://weitblick.example/pfad"],
    ["NODE_ENV", "produktion"],
    ["DATA_DIR", ""],
    ["BACKUP_DIR", ""],
    ["BACKUP_MINUTES", "oft"],
    ["BACKUP_MINUTES", "2000"],
  ])("[SE13] a wrong %s (%s) is named with its value", (name, value) => {
    const parsed = parseSettings({ [name]: value });
    expect(parsed.ok ? [] : parsed.errors[0]).toContain(`${name}=${JSON.stringify(value)}`);
  });
});
