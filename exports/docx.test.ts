import { beforeAll, describe, expect, it } from "vitest";
import { shortId } from "#domain/records.ts";
import { docx } from "./docx.ts";
import { minutesDocument } from "./minutes.ts";
import { awkwardWords, finishedWorkshop, hiddenWords, withdrawnWords } from "./testing/finished-workshop.ts";
import { type ReadParagraph, readDocx, xmlFault } from "./testing/read-docx.ts";

const record = finishedWorkshop({ moreFactors: 300 });
const visible = [...record.state.tables.card.values()].filter(({ status }) => status === "visible");

describe("the DOCX of the minutes", () => {
  let read: Awaited<ReturnType<typeof readDocx>>;
  let annex: ReadParagraph[];

  beforeAll(async () => {
    read = await readDocx(await docx(minutesDocument(record), record.exportedAt));
    const starts = read.paragraphs.findIndex(
      (one) => one.style === "Heading1" && one.text.startsWith("Anlage 2"),
    );
    annex = read.paragraphs.slice(starts);
  }, 30_000);

  it("is a ZIP of well-formed XML", () => {
    expect(Object.keys(read.parts)).toContain("[Content_Types].xml");
    for (const [path, xml] of Object.entries(read.parts)) expect(xmlFault(xml), path).toBeNull();
  });

  it("holds every visible card exactly once in its annex, and no other", () => {
    const cards = annex.filter(({ style }) => style === "Karte");
    expect(cards).toHaveLength(visible.length);
    for (const card of visible)
      expect(cards.filter(({ text }) => text.startsWith(`${shortId(card)} ${card.text} [`))).toHaveLength(1);
    for (const words of [hiddenWords, withdrawnWords]) expect(read.document).not.toContain(words);
  });

  it("keeps awkward words and line breaks as typed", () => {
    for (const words of awkwardWords)
      expect(
        annex.some(({ text }) => text.includes(words)),
        words,
      ).toBe(true);
  });

  it("hangs merged cards under their parent", () => {
    const at = annex.findIndex(({ text }) => text.startsWith("F-008 "));
    expect([annex[at]?.level, annex[at + 1]?.level, annex[at + 2]?.level]).toEqual([0, 1, 0]);
    expect(annex[at + 1]?.text).toMatch(/^F-009 Bus \[/);
  });

  it("has headings, contents, captions, header rows, a language, A4 and page numbers", () => {
    const { document, parts, paragraphs } = read;
    expect(paragraphs.filter(({ style }) => style === "Heading1")).toHaveLength(13);
    expect(document).toContain("TOC \\h \\o &quot;1-2&quot;");
    expect(paragraphs.filter(({ style }) => style === "TOC1")).toHaveLength(13);
    const tables = document.split("<w:tbl>").length - 1;
    expect(document.split("<w:tblHeader/>").length - 1).toBe(tables);
    expect(paragraphs.filter(({ style }) => style === "Caption")).toHaveLength(tables);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="de-DE"/>');
    expect(Object.values(parts).join("")).toContain("NUMPAGES");
  });

  it("links each entry of the contents to its heading", () => {
    const anchors = [...read.document.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const marks = [...read.document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toEqual(marks);
    expect(anchors.length).toBeGreaterThan(20);
  });
});

describe("any DOCX", () => {
  const small = {
    title: "Ein <Titel> & mehr",
    blocks: [{ kind: "paragraph", text: "a\u0000b\uD800c\uFFFEd😀\re" }],
  } as const;

  it("has the date that it was given, and the same bytes each time", async () => {
    const at = Date.UTC(2026, 2, 14, 11, 2, 38);
    const [first, second] = [await docx(small, at), await docx(small, at)];
    expect(Buffer.compare(first, second)).toBe(0);
    const { parts } = await readDocx(first);
    expect(parts["docProps/core.xml"]).toContain("2026-03-14T11:02:38Z");
    expect(parts["docProps/core.xml"]).toContain("Ein &lt;Titel&gt; &amp; mehr");
  });

  it("has no control characters and no half characters", async () => {
    const { paragraphs } = await readDocx(await docx(small, 0));
    expect(paragraphs.map(({ text }) => text)).toContain("abcd😀\ne");
  });
});

describe("the funding notice", () => {
  // One pixel.
  const data =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const notice = {
    logos: [
      { alt: "Freistaat <Talgrund>", mime: "image/png", data },
      { alt: "Kaputt", mime: "image/png", data: "iVBORw0KGgoAAAA=" },
    ],
    lines: ["Kofinanziert von der Europäischen Union"],
  } as const;

  it("stands on every page: logos at the head with words for those who do not see them, lines at the foot", async () => {
    const bytes = await docx({ title: "Protokoll", blocks: [] }, 0, notice);
    const { parts } = await readDocx(bytes);
    const find = (start: string) => Object.entries(parts).find(([path]) => path.startsWith(start))?.[1] ?? "";
    expect(find("word/header")).toContain('descr="Freistaat &lt;Talgrund&gt;"');
    expect(find("word/header").split("<pic:pic").length - 1).toBe(1);
    expect(find("word/footer")).toContain("Kofinanziert von der Europäischen Union");
    for (const [path, xml] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(path)) expect(xmlFault(xml), path).toBeNull();
    expect(Buffer.compare(bytes, await docx({ title: "Protokoll", blocks: [] }, 0, notice))).toBe(0);
  });
});
