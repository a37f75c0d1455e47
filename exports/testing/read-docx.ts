import JSZip from "jszip";

/** A paragraph as a reader of the DOCX finds it; `level` is the depth in a list, null outside of lists. */
export interface ReadParagraph {
  readonly style: string;
  readonly level: number | null;
  readonly text: string;
}

export async function readDocx(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const parts: Record<string, string> = {};
  for (const [path, file] of Object.entries(zip.files))
    if (!file.dir) parts[path] = await file.async("string");
  const document = parts["word/document.xml"] ?? "";
  const footnotes = paragraphsOf(parts["word/footnotes.xml"] ?? "").filter(({ text }) => text !== "");
  return { parts, document, paragraphs: paragraphsOf(document), footnotes };
}

function paragraphsOf(document: string): ReadParagraph[] {
  return [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = ""]) => ({
    style: inner.match(/<w:pStyle w:val="([^"]*)"/)?.[1] ?? "Normal",
    level: inner.includes("<w:numPr>") ? Number(inner.match(/<w:ilvl w:val="(\d)"/)?.[1]) : null,
    text: [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
      .map(([, words, lineBreak]) => (lineBreak ? "\n" : plain(words ?? "")))
      .join(""),
  }));
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (text: string) => text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "");

/** What is wrong with an XML text, or null: tags that nest, attributes in quotes, entities that exist, allowed characters. */
export function xmlFault(xml: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these make XML unreadable
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) return "a character that XML forbids";
  if (/\p{Cs}/u.test(xml)) return "half a character";
  const open: string[] = [];
  let rest = 0;
  for (const tag of xml.matchAll(/<(\?[^>]*\?|\/?)([\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [whole, lead = "", name = "", attributes = "", alone] = tag;
    const fault = textFault(xml.slice(rest, tag.index)) ?? textFault(attributes);
    if (fault) return fault;
    rest = tag.index + whole.length;
    if (lead.startsWith("?") || alone) continue;
    if (lead === "") open.push(name);
    else if (open.pop() !== name) return `</${name}> closes another tag`;
  }
  if (open.length > 0) return `<${open.at(-1)}> stays open`;
  return textFault(xml.slice(rest));
}

const textFault = (text: string): string | null =>
  /[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text)
    ? `a bare sign in: ${text.slice(0, 60)}`
    : null;
