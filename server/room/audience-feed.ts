import type { RulesRegistry } from "#domain/activity-rules.ts";
import { type Audience, audienceKey } from "#domain/actors.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { SharedView } from "#domain/view.ts";
import { openViewer, shareableKeys } from "#domain/viewer.ts";
import { viewKey } from "#domain/view-key.ts";
import type { Hello, ViewDifference, ViewMessage } from "#protocol/messages.ts";

interface Seen {
  readonly record: SharedView;
  /** The state's sequence number when it came to look like this for this audience. */
  readonly seq: number;
}

/** What one audience was last sent. What is sent next is the difference to what it may see now. */
export class AudienceFeed {
  readonly key: string;
  #seen = new Map<string, Seen>();
  #dropped = new Map<string, number>();
  #dirty = new Set<string>();
  /** Keys of what was computed from many records. */
  #derived = new Set<string>();
  #allDirty = true;
  /** Before this nothing is known: whoever has less gets the whole view. */
  #floor: number;
  #sent: number;

  constructor(
    private readonly audience: Audience,
    private readonly epoch: string,
    private readonly registry: RulesRegistry,
    state: ReadonlyState,
  ) {
    this.key = audienceKey(audience);
    this.#floor = state.seq;
    this.#sent = state.seq;
    this.#refresh(state);
  }

  /** Notes what has changed; null when the visibility of anything may have. */
  touch(keys: ReadonlySet<string> | null): void {
    if (keys === null) this.#allDirty = true;
    else for (const key of keys) this.#dirty.add(key);
  }

  /** The difference since the last flush; null when this audience sees none. */
  flush(state: ReadonlyState): ViewDifference | null {
    const { set, drop } = this.#refresh(state);
    if (set.length === 0 && drop.length === 0) return null;
    const message = { from: this.#sent, to: state.seq, set, drop };
    this.#sent = state.seq;
    return message;
  }

  /** What somebody lacks who has the view up to a point; the whole view when that cannot be told. Flush first. */
  catchUp(have: Hello["have"], state: ReadonlyState): ViewMessage {
    const known = have !== null && have.epoch === this.epoch && have.audience === this.key && have.seq <= state.seq;
    const base = { epoch: this.epoch, audience: this.key, to: state.seq };
    if (!known || have.seq < this.#floor)
      return { ...base, from: null, set: Array.from(this.#seen.values(), ({ record }) => record), drop: [] };
    const set = [...this.#seen.values()].filter(({ seq }) => seq > have.seq).map(({ record }) => record);
    const drop = [...this.#dropped].filter(([, seq]) => seq > have.seq).map(([key]) => key);
    return { ...base, from: have.seq, set, drop };
  }

  #refresh(state: ReadonlyState): { set: SharedView[]; drop: string[] } {
    const viewer = openViewer(state, this.audience, this.registry);
    const set: SharedView[] = [];
    const drop: string[] = [];
    const compare = (key: string, record: SharedView | null) => {
      const before = this.#seen.get(key);
      if (record === null) {
        if (!before) return;
        this.#seen.delete(key);
        this.#dropped.set(key, state.seq);
        drop.push(key);
      } else if (!before || !looksSame(before.record, record)) {
        this.#seen.set(key, { record, seq: state.seq });
        this.#dropped.delete(key);
        set.push(record);
      }
    };
    if (this.#allDirty) {
      const keys = new Set([...shareableKeys(state), ...this.#seen.keys()]);
      for (const key of keys) if (!this.#derived.has(key)) compare(key, viewer.record(key));
    } else {
      for (const key of this.#dirty) compare(key, viewer.record(key));
    }
    const derived = new Map(viewer.derived().map((record) => [viewKey(record), record]));
    for (const key of this.#derived) if (!derived.has(key)) compare(key, null);
    for (const [key, record] of derived) compare(key, record);
    this.#derived = new Set(derived.keys());
    this.#dirty.clear();
    this.#allDirty = false;
    return { set, drop };
  }
}

const looksSame = (a: SharedView, b: SharedView) => a === b || JSON.stringify(a) === JSON.stringify(b);
