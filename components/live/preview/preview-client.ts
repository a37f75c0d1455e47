import type { Reply } from "#protocol/messages.ts";
import { memoryStorage } from "../storage.ts";
import { type Line, WorkshopClient } from "../workshop-client.ts";

/** A client that is never connected: it shows what it is given, and sends nothing. */
export class PreviewClient extends WorkshopClient {
  /** So far the day of the preview is from now. */
  #ahead = 0;

  constructor() {
    super({ workshopId: "preview", role: "wall", storage: memoryStorage() });
  }

  override now = (): number => Date.now() + this.#ahead;

  /** It is that time, and goes on from there. */
  setClock(time: number): void {
    this.#ahead = time - Date.now();
  }

  override get line(): Line {
    return online;
  }

  override connect(): void {}

  override wake(): void {}

  override keep(): { id: string; reply: Promise<Reply> } {
    return { id: "", reply: Promise.resolve(refused) };
  }

  override send(): Promise<Reply> {
    return Promise.resolve(refused);
  }
}

const online: Line = { state: "online" };
const refused: Reply = { ok: false, reason: "forbidden" };
