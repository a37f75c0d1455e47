import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, type WriteStream } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { cpuSeconds, memoryMiB } from "../bench/processes.ts";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const readyWithin = 60_000;

/** The real server in a process of its own, always on the same port and data folder, so that it can die and come back. */
export class ServerProcess {
  /** Summed over all its lives. */
  readonly used = { cpuSeconds: 0, peakMiB: 0, starts: 0 };
  #child: ChildProcess | null = null;
  #organiserPath = "";
  /** CPU seconds of the lives that are over, and of the present one. */
  #lives = 0;
  #thisLife = 0;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    readonly pages: boolean,
    private readonly log: WriteStream,
  ) {}

  /** With pages when they are built and wanted; else the protocol and the documents alone. */
  static async start(dataDir: string, logFile: string, wantsPages = true): Promise<ServerProcess> {
    const isBuilt = existsSync(file("dist/server.mjs")) && existsSync(file(".next/BUILD_ID"));
    const server = new ServerProcess(
      await freePort(),
      dataDir,
      isBuilt && wantsPages,
      createWriteStream(logFile),
    );
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The organiser's link of the present life; it works once. */
  get organiserPath(): string {
    return this.#organiserPath;
  }

  async start(): Promise<void> {
    const command = this.pages
      ? ["--enable-source-maps", file("dist/server.mjs")]
      : ["--import", "tsx", file("scripts/rehearse/server-without-pages.ts")];
    const profile = process.env.REHEARSE_PROFILE;
    const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
    const child = spawn(process.execPath, [...profiling, ...command], {
      cwd: file("."),
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: "127.0.0.1",
        DATA_DIR: this.dataDir,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    this.used.starts += 1;
    child.stderr.pipe(this.log, { end: false });
    this.#organiserPath = await Promise.race([
      organiserPathIn(child),
      once(child, "exit").then(([code]) =>
        Promise.reject(new Error(`the server ended at once with ${code}`)),
      ),
      sleep(readyWithin, null, { ref: false }).then(() =>
        Promise.reject(new Error("the server does not start")),
      ),
    ]);
  }

  /** Whether it runs as it should: not ended by itself. */
  get isAlive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** SIGTERM as an update does it, or SIGKILL as a power cut does; resolves when the process is gone. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<{ code: number | null }> {
    const child = this.#child;
    if (!child || !this.isAlive) return { code: child?.exitCode ?? null };
    this.measure();
    this.#lives += this.#thisLife;
    this.#thisLife = 0;
    const gone = once(child, "exit");
    child.kill(signal);
    const tooLong = sleep(15_000, null, { ref: false }).then(() => child.kill("SIGKILL"));
    await Promise.race([gone, tooLong.then(() => gone)]);
    return { code: child.exitCode };
  }

  /** Reads what the process has used; a dead one tells nothing any more. */
  measure(): void {
    const pid = this.#child?.pid;
    if (pid === undefined || !this.isAlive || process.platform !== "linux") return;
    this.#thisLife = cpuSeconds(pid);
    this.used.cpuSeconds = this.#lives + this.#thisLife;
    this.used.peakMiB = Math.max(this.used.peakMiB, memoryMiB(pid).peak);
  }
}

/** The link is printed when the server listens. */
function organiserPathIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const found = printed.match(/\/o\/[A-Za-z0-9_-]+(?=\s)/)?.[0];
      if (found) resolve(found);
    });
  });
}

/** Below the ports that systems give to outgoing connections: nobody may take it while the server is away. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 9000); port < 32_000; port += 1) {
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
  throw new Error("no free port");
}
