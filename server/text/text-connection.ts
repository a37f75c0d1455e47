import type { WebSocket } from "ws";
import { penOf, type TextRight, textRight } from "#domain/pen.ts";
import { textClose, type TextNews, type TextWriter } from "#protocol/text.ts";
import type { OpenRoom } from "../room/rooms.ts";
import { actorOf, type Session, type Sessions } from "../sessions.ts";
import { Bucket } from "./bucket.ts";
import type { OpenText, TextReader } from "./open-text.ts";
import { answerFrame, askFrame, newsFrame, readFrame, updateFrame } from "./text-frames.ts";
import type { Texts } from "./texts.ts";

/** A key held down makes thirty messages a second. */
const messages = { most: 240, perSecond: 60 };
const bytes = { most: 512 * 1024, perSecond: 64 * 1024 };
/** Whoever reads more slowly than others write is cut, and fetches the rest anew. */
const mostUnsent = 1024 * 1024;

export interface TextConnectionOptions {
  readonly socket: WebSocket;
  readonly open: OpenRoom;
  readonly text: OpenText;
  readonly texts: Texts;
  readonly session: Session;
  readonly sessions: Sessions;
  readonly clientId: number;
}

/** One page with a text open. What it may do is asked of the state again with every message. */
export class TextConnection implements TextReader {
  readonly clientId: number;
  #right: TextRight;
  #received = 0;
  /** Since it was asked last it has sent everything; until then it may build on what is still to come. */
  #isComplete = false;
  #messages = new Bucket(messages.most, messages.perSecond);
  #bytes = new Bucket(bytes.most, bytes.perSecond);
  isAlive = true;

  constructor(private readonly options: TextConnectionOptions) {
    const { socket, text } = options;
    this.clientId = options.clientId;
    this.#right = this.#rightNow() ?? "read";
    socket.on("message", (data, isBinary) => this.#receive(data as Buffer, isBinary));
    socket.on("pong", () => {
      this.isAlive = true;
    });
    socket.on("error", () => socket.terminate());
    socket.on("close", () => text.leave(this));
    this.#tell({
      hello: { clientId: this.clientId, epoch: options.open.room.epoch },
      writes: this.#right === "write",
    });
    text.join(this);
    if (this.#right === "write") this.#ask();
  }

  get session(): Session {
    return this.options.session;
  }

  get workshopId(): string {
    return this.options.text.workshopId;
  }

  get writer(): TextWriter | null {
    if (this.#right !== "write") return null;
    const { session, open, text } = this.options;
    if (session.role === "facilitator") return { as: "lead" };
    if (session.role === "host") return { as: "host" };
    const prose = open.room.state.tables.prose.get(text.id);
    const pen = prose && penOf(open.room.state, prose, session.actorId);
    return pen ? { as: "phone", number: pen.number } : null;
  }

  passOn(change: Uint8Array): void {
    this.#send(updateFrame(change));
  }

  tellWriters(writers: readonly TextWriter[]): void {
    this.#tell({ writers });
  }

  /** A sign of life every few seconds: the client hangs up after 30 s of silence, and a dead line is found out. */
  beat(): void {
    const { socket } = this.options;
    if (this.isAlive) {
      this.isAlive = false;
      socket.ping();
      this.#tell({});
    } else socket.terminate();
  }

  close(code: number): void {
    this.options.socket.close(code);
  }

  /** Looks whether this page may still write, and tells it when that is not so any more, or is so again. */
  check(): void {
    const right = this.#rightNow();
    if (right === null) this.close(textClose.forbidden);
    if (right === null || right === this.#right) return;
    this.#right = right;
    this.#tell({ writes: right === "write" });
    this.options.text.tellWriters();
    // What was written while it was not allowed may come now.
    if (right === "write") this.#ask();
  }

  #rightNow(): TextRight | null {
    const { open, session, sessions, text } = this.options;
    const prose = open.room.state.tables.prose.get(text.id);
    return prose && sessions.stands(session) ? textRight(open.room.state, actorOf(session), prose) : null;
  }

  #receive(data: Buffer, isBinary: boolean): void {
    const { socket, text } = this.options;
    // What a page has sent before it was replaced or shut counts no more.
    if (socket.readyState !== socket.OPEN || !text.readers.has(this)) return;
    const code = this.#refusalOf(data, isBinary);
    if (code !== null) {
      this.close(code);
      return;
    }
    this.check();
    const frame = readFrame(data);
    if (!frame) this.close(textClose.malformed);
    else if (frame.is === "knows") this.#answer(frame.stateVector);
    else if (frame.is !== "nothing") this.#take(frame);
  }

  /** Why a message is not even looked at. */
  #refusalOf(data: Buffer, isBinary: boolean): number | null {
    if (!isBinary) return textClose.malformed;
    if (!this.#messages.take(1) || !this.#bytes.take(data.byteLength)) return textClose.tooFast;
    return this.options.sessions.stands(this.session) ? null : textClose.revoked;
  }

  #ask(): void {
    this.#isComplete = false;
    this.#send(askFrame(this.options.text.document.stateVector()));
  }

  #answer(stateVector: Uint8Array): void {
    try {
      this.#send(answerFrame(this.options.text.document.missing(stateVector)));
    } catch {
      this.close(textClose.malformed);
    }
  }

  #take({ is, update }: { is: "update" | "all"; update: Uint8Array }): void {
    const { text, texts } = this.options;
    this.#received += 1;
    const received = this.#received;
    // What a pen wrote that was just taken away stays on its own page, and is not acknowledged.
    if (this.#right !== "write") return;
    const taken = text.document.take(update, this.clientId);
    if (!taken.ok) {
      // Typed between coming back and being asked: it comes once more, with what it builds on.
      const isEarly = taken.problem === "diverged" && is === "update" && !this.#isComplete;
      if (!isEarly) this.close(taken.problem === "hostile" ? textClose.malformed : textClose.diverged);
      return;
    }
    this.#isComplete ||= is === "all";
    texts.commits.add({
      text,
      change: taken.change,
      commandId: null,
      stored: () => this.#isComplete && this.#tell({ stored: received }),
      failed: () => texts.forget(text),
    });
  }

  #tell(news: TextNews): void {
    this.#send(newsFrame(news));
  }

  #send(frame: Uint8Array): void {
    const { socket } = this.options;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostUnsent) socket.terminate();
    else socket.send(frame);
  }
}
