import { createHash } from "node:crypto";
import type { Store } from "#db/store.ts";
import type { FinishedRecord } from "#exports/finished-record.ts";
import type { WorkshopRoom } from "../room/workshop-room.ts";

export interface ServedPage {
  readonly page: string;
  /** What lets its one script run. */
  readonly scriptHash: string;
  readonly tag: string;
}

interface Kept<T> {
  readonly key: string;
  readonly made: Promise<T>;
}
type KeptFile = Kept<Uint8Array<ArrayBuffer> | null>;

/**
 * The results as they were written last. Seventy phones that scan the code at once are one rendering: it is made anew
 * only when the workshop has gone on, and it goes with the room when the workshop is deleted.
 */
export class ResultsCache {
  #pages = new WeakMap<WorkshopRoom, Kept<ServedPage>>();
  #files = new WeakMap<WorkshopRoom, Map<string, KeptFile>>();

  constructor(
    private readonly store: Pick<Store, "journal">,
    private readonly now: () => number = Date.now,
  ) {}

  async page(room: WorkshopRoom): Promise<ServedPage> {
    await room.settled();
    const key = this.#key(room);
    const kept = this.#pages.get(room);
    if (kept?.key === key) return kept.made;
    const made = this.#page(room);
    this.#pages.set(room, { key, made });
    made.catch(() => this.#pages.delete(room));
    return made;
  }

  /** A document of the Export; null while the day goes on. */
  async file(room: WorkshopRoom, name: "protokoll.docx" | "export.zip"): Promise<Uint8Array<ArrayBuffer> | null> {
    await room.settled();
    const key = this.#key(room);
    const files = this.#files.get(room) ?? new Map<string, KeptFile>();
    this.#files.set(room, files);
    const kept = files.get(name);
    if (kept?.key === key) return kept.made;
    const made = this.#file(room, name);
    files.set(name, { key, made });
    made.catch(() => files.delete(name));
    return made;
  }

  /** The same as long as nothing was written and it is the same day: then more of it may be told. */
  #key = (room: WorkshopRoom): string => `${room.state.seq} ${this.#today()}`;
  #today = (): string => new Date(this.now()).toISOString().slice(0, 10);

  async #page(room: WorkshopRoom): Promise<ServedPage> {
    const [{ isDayOver, resultsPage }, { resultsHtml, resultsScript }] = await Promise.all([
      import("#exports/results-page.ts"),
      import("#exports/results-html.ts"),
    ]);
    const record = await this.#record(room);
    const page = resultsHtml(resultsPage(record, isDayOver(record.state, this.#today())));
    return {
      page,
      scriptHash: `sha256-${createHash("sha256").update(resultsScript).digest("base64")}`,
      tag: `"${createHash("sha256").update(page).digest("base64url").slice(0, 22)}"`,
    };
  }

  async #file(room: WorkshopRoom, name: "protokoll.docx" | "export.zip"): Promise<Uint8Array<ArrayBuffer> | null> {
    const { isDayOver } = await import("#exports/results-page.ts");
    const record = await this.#record(room);
    if (!isDayOver(record.state, this.#today())) return null;
    if (name === "export.zip") return (await import("#exports/zip.ts")).exportZip(record);
    const [{ docx }, { minutesDocument }, { fundingNotice }] = await Promise.all([
      import("#exports/docx.ts"),
      import("#exports/minutes.ts"),
      import("#exports/docx/funding-notice.ts"),
    ]);
    return docx(minutesDocument(record), record.exportedAt, fundingNotice(record.state));
  }

  async #record(room: WorkshopRoom): Promise<FinishedRecord> {
    return {
      journal: await this.store.journal(room.workshopId),
      state: room.state,
      exportedAt: this.now(),
      timeZone: "Europe/Berlin",
    };
  }
}
