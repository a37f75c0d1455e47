import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";

/** A server in a process of its own, which can be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly organiserPath: string;
  readonly pid: number;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
}

const file = new URL("./child-server.ts", import.meta.url);

/** Starts one on this port and data folder; it ends with the test at the latest. */
export async function serverProcess(
  port: number,
  dataDir: string,
  { backupMinutes = 0 } = {},
): Promise<ServerProcess> {
  const child = fork(file, [], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      BACKUP_MINUTES: String(backupMinutes),
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const kill = () => end(child);
  onTestFinished(kill);
  const organiserPath = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve((message as { organiserPath: string }).organiserPath));
    child.once("exit", (code) => reject(new Error(`the server ended at once with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, organiserPath, pid: child.pid ?? 0, kill };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}
