import { onTestFinished } from "vitest";
import { WebSocket as NodeWebSocket } from "ws";
import { TextClient } from "#components/text/text-client.ts";
import { agendaWith } from "#domain/testing/cast.ts";
import { doing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { openValley } from "./hall-server.ts";

/** The step that is written in; in the valley's day it is planned as another one. */
export const writingStep = "eine";

/** What a page keeps; a reload keeps it. */
export function pageStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
}

/** A page that writes: what a browser would do, with a line that a test can cut. */
export class Page {
  readonly client: TextClient;
  readonly storage;
  #socket: NodeWebSocket | null = null;

  constructor(
    readonly options: { url: string; workshopId: string; textId: string; role: string; token: string; tab: string },
    storage = pageStorage(),
  ) {
    this.storage = storage;
    const { url, workshopId, textId, role, token, tab } = options;
    const cookie = `weitblick.${role}.${workshopId}=${token}`;
    const page = this;
    class Line extends NodeWebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { cookie } });
        page.#socket = this;
      }
    }
    this.client = new TextClient({
      url: `${url.replace("http", "ws")}/yjs/${workshopId}`,
      textId,
      role,
      tab,
      storage,
      webSocket: Line as unknown as typeof WebSocket,
    });
    onTestFinished(() => this.close());
  }

  get text(): string {
    return this.client.text.toString();
  }

  ready(): Promise<unknown> {
    return until("the text is there", () => this.client.status.ready && this.client.status.writes);
  }

  stored(): Promise<unknown> {
    return until("all is stored", () => this.client.status.unstored === 0 && this.client.status.line === "online", 30_000);
  }

  write(text: string, at = this.text.length): void {
    this.client.text.insert(Math.min(at, this.text.length), text);
  }

  /** The network is gone for a moment: no farewell. */
  cut(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.client.close();
  }
}

/** A table's story on a running server, and the ways to write on it. */
export async function openStory(
  server: { url: string; organiserPath: string },
  settings: Record<string, unknown> = { pen: "free" },
) {
  const valley = await openValley(server);
  await must(valley.organiser, agendaWith(writingStep, { type: "write", scope: "table", settings }));
  await valley.open(writingStep);
  const started = await must(
    valley.lead,
    doing(writingStep, { do: "start", title: "Ein Tag in Niederau", polarity: "utopian", form: "diary", tableId: "linde" }),
  );
  const { cardId, textId } = started.result as { cardId: string; textId: string };
  const { workshopId } = valley.driver;
  let tabs = 0;
  const page = (role: string, token: string, tab?: string, storage?: ReturnType<typeof pageStorage>) => {
    tabs += 1;
    return new Page({ url: server.url, workshopId, textId, role, token, tab: tab ?? `seite-nummer-${tabs}` }, storage);
  };
  /** Somebody at the table takes the pen on a phone. */
  const penHolder = async (tableId = "linde") => {
    const admitted = await valley.driver.admit({ tableId });
    const phone = await valley.driver.client("participant", admitted.token, { person: admitted.participantId });
    onTestFinished(() => phone.close());
    await must(phone, doing(writingStep, { do: "ask", cardId }));
    return { ...admitted, phone };
  };
  const record = () => valley.lead.view.get("prose", textId)?.text;
  return { ...valley, cardId, textId, page, penHolder, record };
}
