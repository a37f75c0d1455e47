import JSZip from "jszip";

/** The words of a Markdown file as a reader sees them. */
export function markdownText(markdown: string): string {
  return markdown
    .replace(/\*\*([A-Z]-\d{3,})\*\*/g, "$1")
    .replace(/\\\n/g, "\n")
    .replace(/\\([^\n])/g, "$1");
}

/** The words of a Word file, a line for each paragraph. */
export async function docxText(file: Uint8Array): Promise<string> {
  const archive = await JSZip.loadAsync(file);
  const xml = (await archive.file("word/document.xml")?.async("string")) ?? "";
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)]
        .map(([, text]) => (text === undefined ? " " : decoded(text)))
        .join(""),
    )
    .join("\n");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** XML's signs as the letters that they stand for. */
export const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name as string] ?? whole;
  });
