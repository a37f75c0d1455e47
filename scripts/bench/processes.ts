import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";

/** A server in a process of its own, so that its CPU and memory are its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly organiserPath: string;
  stop(): Promise<void>;
}

export async function startServerProcess(file: URL, dataDir: string): Promise<ServerProcess> {
  const child = fork(file, [], {
    execArgv: ["--import", "tsx", ...(process.env.BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [])],
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { port, organiserPath = "" } = await new Promise<{ port: number; organiserPath?: string }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { port: number; organiserPath?: string }));
    child.once("exit", (code) => reject(new Error(`the server ended at once with ${code}`)));
  });
  return {
    child,
    port,
    organiserPath,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill(process.env.BENCH_PROFILE ? "SIGINT" : "SIGKILL");
      }),
  };
}

const ticksPerSecond = 100;

/** CPU seconds that a process has used so far (Linux). */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory of a process in MiB, now and at its highest. */
export function memoryMiB(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1] ?? 0) / 1024;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

/** CPU seconds that the whole machine has been busy. */
export function machineSeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    readFileSync("/proc/stat", "utf8").split("\n")[0] ?? ""
  )
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}
