import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** How a line behaves: both ways; only the phone is heard, its answers get lost; nothing passes and nobody is told. */
export type LineState = "good" | "deaf" | "dead";

/** A line to the server that breaks as lines in a hall do: a small proxy between one phone and the server. */
export class BadLine {
  state: LineState = "good";
  #pairs = new Set<readonly [Socket, Socket]>();
  #server: Server;

  private constructor(serverPort: number) {
    this.#server = createServer((phone) => this.#join(phone, connect(serverPort, "127.0.0.1")));
  }

  static async to(serverPort: number): Promise<BadLine> {
    const line = new BadLine(serverPort);
    line.#server.listen(0, "127.0.0.1");
    await once(line.#server, "listening");
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Everything that is connected falls; what comes next finds a good line. */
  cut(): void {
    this.state = "good";
    for (const [phone, server] of this.#pairs) {
      phone.resetAndDestroy();
      server.resetAndDestroy();
    }
    this.#pairs.clear();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(phone: Socket, server: Socket): void {
    const pair = [phone, server] as const;
    this.#pairs.add(pair);
    phone.on("data", (data) => this.state !== "dead" && server.write(data));
    server.on("data", (data) => this.state === "good" && phone.write(data));
    for (const [one, other] of [pair, [server, phone]] as const) {
      one.on("error", () => undefined);
      one.on("close", () => {
        other.destroy();
        this.#pairs.delete(pair);
      });
    }
  }
}
