import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { randomFrom } from "#domain/testing/random.ts";
import { TextDocument } from "./text-document.ts";
import { readFrame } from "./text-frames.ts";

const me = 4711;
const victim = 4242;
const stallLimit = 50;

/** Milliseconds that this process itself has worked: what others do on the machine is no stall of ours. */
function worked(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A story by the victim and by me, as the server has it. */
function story(): { document: TextDocument; mine: Y.Doc } {
  const document = TextDocument.from([]);
  const theirs = new Y.Doc({ gc: false });
  theirs.clientID = victim;
  theirs.getText("text").insert(0, "Im Jahr 2035 fährt der Rufbus auch nachts. ".repeat(60));
  expect(document.take(Y.encodeStateAsUpdate(theirs), victim).ok).toBe(true);
  document.storedAll();
  const mine = new Y.Doc({ gc: false });
  Y.applyUpdate(mine, document.whole());
  mine.clientID = me;
  return { document, mine };
}

/** What a change to a copy of the document sends. */
function sent(doc: Y.Doc, work: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  work(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

/** An update written by hand: one client, one run of structs, what was deleted. */
function crafted(client: number, clock: number, count: number, structs: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, count);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  structs(encoder);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

const asMine = (work: (doc: Y.Doc) => void) => () => {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = me;
  work(doc);
  return Y.encodeStateAsUpdate(doc);
};

const hostile: readonly (readonly [string, () => Uint8Array])[] = [
  ["nothing", () => new Uint8Array()],
  ["noise", () => Uint8Array.from({ length: 300 }, (_, index) => (index * 97) % 256)],
  ["a collected run of 2^40 in the victim's name", () =>
    crafted(victim, 2700, 1, (encoder) => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 40);
    })],
  ["a collected run of one's own", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 40);
    })],
  ["a skip", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 10);
      encoding.writeVarUint(encoder, 2 ** 40);
    })],
  ["2^31 structs that are not there", () => crafted(me, 0, 2 ** 31, () => undefined)],
  ["2^31 clients that are not there", () => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 2 ** 31);
    return encoding.toUint8Array(encoder);
  }],
  ["deleted content of 2^40", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 1);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, "text");
      encoding.writeVarUint(encoder, 2 ** 40);
    })],
  ["words in another's name", () => {
    const { mine } = story();
    mine.clientID = victim;
    return sent(mine, (doc) => doc.getText("text").insert(0, "Gelogen"));
  }],
  ["another root", asMine((doc) => doc.getText("other").insert(0, "x"))],
  ["a thousand roots", asMine((doc) => {
    for (let index = 0; index < 1000; index += 1) doc.getMap(`root-${index}`).set("a", 1);
  })],
  ["a key in the text", asMine((doc) => doc.getMap("text").set("x", "y"))],
  ["a number", asMine((doc) => doc.getArray("text").insert(0, [1, 2, 3]))],
  ["bytes", asMine((doc) => doc.getArray("text").insert(0, [new Uint8Array(1000)]))],
  ["a document in the text", asMine((doc) => doc.getArray("text").insert(0, [new Y.Doc()]))],
  ["a type in the text", asMine((doc) => doc.getArray("text").insert(0, [new Y.Map()]))],
  ["an embed", asMine((doc) => doc.getText("text").insertEmbed(0, { image: "https://elsewhere" }))],
  ["formatted words", asMine((doc) => doc.getText("text").insert(0, "fett", { bold: true }))],
  ["words after a gap", () => {
    const { mine } = story();
    mine.getText("text").insert(0, "Das hat der Server nie gesehen. ");
    return sent(mine, (doc) => doc.getText("text").insert(5, "Und dies"));
  }],
  ["words beside what is not there", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 4 | 128);
      encoding.writeVarUint(encoder, 9999);
      encoding.writeVarUint(encoder, 3);
      encoding.writeVarString(encoder, "x");
    })],
  ["words beside one's own future", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 4 | 128);
      encoding.writeVarUint(encoder, me);
      encoding.writeVarUint(encoder, 3);
      encoding.writeVarString(encoder, "x");
    })],
  ["no words at all", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 4);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, "text");
      encoding.writeVarString(encoder, "");
    })],
  ["deletions of what is not there", () => {
    const encoder = encoding.createEncoder();
    for (const number of [0, 1, victim, 1, 0, 2 ** 40]) encoding.writeVarUint(encoder, number);
    return encoding.toUint8Array(encoder);
  }],
  ["ten thousand runs", () => {
    const { mine } = story();
    return sent(mine, (doc) => {
      for (let index = 0; index < 10_000; index += 1) doc.getText("text").insert(index % 2 === 0 ? 0 : 7, "x");
    });
  }],
  ["neighbours that never stood side by side", () =>
    crafted(me, 0, 1, (encoder) => {
      encoding.writeUint8(encoder, 4 | 128 | 64);
      for (const number of [victim, 900, victim, 3]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, "verrückt");
    })],
  ["three thousand runs at one place", () => {
    const { mine } = story();
    return sent(mine, (doc) => {
      for (let index = 0; index < 3000; index += 1) doc.getText("text").insert(index % 2 === 0 ? 0 : 7, "x");
    });
  }],
  ["a novel", asMine((doc) => doc.getText("text").insert(0, "x".repeat(60_000)))],
];

describe("an update that no client of ours sends", () => {
  it.each(hostile)("[TE3] changes nothing, and is done with at once: %s", (_, make) => {
    const { document } = story();
    const update = make();
    const [text, whole] = [document.text, document.whole()];
    const spent = worked(() => expect(document.take(update, me)).toMatchObject({ ok: false }));
    expect(spent).toBeLessThan(stallLimit);
    document.storedAll();
    expect([document.text, document.whole()]).toEqual([text, whole]);
    // Whoever writes after that is heard as before.
    const { mine } = story();
    expect(document.take(sent(mine, (doc) => doc.getText("text").insert(0, "Doch. ")), me).ok).toBe(true);
    document.storedAll();
    expect(document.text.startsWith("Doch. ")).toBe(true);
  });

  it.each([1, 2, 3])("[TE3] of 1,000 that were bent (seed %i) none stalls, and none leaves anything half done", (seed) => {
    const chance = randomFrom(seed);
    const { document, mine } = story();
    const sound = sent(mine, (doc) => doc.getText("text").insert(4, "und jetzt"));
    let slowest = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      const bent = Uint8Array.from(sound);
      for (let times = 1 + chance.upTo(4); times > 0; times -= 1) bent[chance.upTo(bent.length)] = chance.upTo(256);
      const update = chance.chance(0.3) ? bent.subarray(0, chance.upTo(bent.length)) : bent;
      let taken: ReturnType<TextDocument["take"]> | undefined;
      const spent = worked(() => {
        taken = document.take(update, me);
      });
      slowest = Math.max(slowest, spent);
      if (taken?.ok) document.storedAll();
      else expect(TextDocument.from([document.whole()]).text).toBe(document.text);
    }
    expect(slowest).toBeLessThan(stallLimit);
    expect(document.text).toContain("Rufbus");
  });

  it("[TE3] as a frame is no frame", () => {
    const chance = randomFrom(5);
    for (const bytes of [[], [7], [0, 9, 0], [0, 2, 255, 255, 255, 255, 7], [100, 1, 2], [0, 0, 1, 0, 3]])
      expect(readFrame(Uint8Array.from(bytes))).toBeNull();
    for (let turn = 0; turn < 2000; turn += 1)
      readFrame(Uint8Array.from({ length: chance.upTo(40) }, () => chance.upTo(256)));
    expect(decoding.hasContent(decoding.createDecoder(new Uint8Array()))).toBe(false);
  });
});

describe("an update of an honest writer", () => {
  it("[TE3] is taken: typing, pasting, deleting others' words, coming back after a flap", () => {
    const { document, mine } = story();
    const text = mine.getText("text");
    for (const work of [
      () => text.insert(10, "schon "),
      () => text.delete(0, 9),
      () => text.insert(text.length, "Ein Absatz.\n\n".repeat(40)),
      () => mine.transact(() => [text.insert(3, "weg"), text.delete(3, 3)]),
    ]) {
      expect(document.take(sent(mine, work), me)).toMatchObject({ ok: true });
      document.storedAll();
      expect(document.text).toBe(text.toString());
    }
    // Offline for a while, then everything at once.
    const server = document.stateVector();
    for (let word = 0; word < 200; word += 1) text.insert((word * 37) % text.length, `Wort ${word} `);
    expect(document.take(Y.encodeStateAsUpdate(mine, server), me)).toMatchObject({ ok: true });
    document.storedAll();
    expect(document.text).toBe(text.toString());
    // And once more: all of it is there.
    expect(document.take(Y.encodeStateAsUpdate(mine, server), me)).toEqual({ ok: true, change: null });
  });

  it("[TE4] a text from a backup begins the same way, whoever begins it", () => {
    expect(TextDocument.seed("Ein Tag im Jahr 2035")).toEqual(TextDocument.seed("Ein Tag im Jahr 2035"));
    expect(TextDocument.from([TextDocument.seed("Ein Tag 😀")]).text).toBe("Ein Tag 😀");
  });

  it("[TE6] what was written without Yjs is put into what others have written meanwhile", () => {
    const { document, mine } = story();
    const base = document.text;
    expect(document.take(sent(mine, (doc) => doc.getText("text").insert(0, "Vorspann. ")), me).ok).toBe(true);
    document.takeText(base, `${base}Nachspann.`);
    document.storedAll();
    expect(document.text).toBe(`Vorspann. ${base}Nachspann.`);
  });
});
