import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { type FreshStore, freshStore } from "./fresh-store.ts";

export interface SmallDisk extends FreshStore {
  readonly kind: "tmpfs" | "page limit";
  /** Leaves room for hardly anything more. */
  fill(): void;
  /** Makes room again. */
  free(): void;
}

/** A store on a disk of one megabyte; where nothing may be mounted, in a file that may not grow. */
export function storeOnSmallDisk(): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), "weitblick-disk-"));
  const mounted = mount(folder);
  // Ends last: the store must have let go of its file before.
  onTestFinished(() => {
    if (mounted) execFileSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const made = freshStore(folder);
  const ballast = path.join(folder, "ballast");
  const { drizzle } = made.database;
  const limitPages = (pages: number) => void drizzle.all(sql.raw(`pragma max_page_count = ${pages}`));
  return {
    ...made,
    kind: mounted ? "tmpfs" : "page limit",
    fill: () => {
      if (!mounted) return limitPages(1);
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    },
    free: () => (mounted ? rmSync(ballast, { force: true }) : limitPages(1_000_000)),
  };
}

function mount(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
