import type { Block, ListItem } from "#domain/minutes.ts";
import type { PrintedBoards } from "./print.ts";

const style = `@page{size:A4;margin:15mm}*{box-sizing:border-box}
body{font:11pt/1.35 "Source Sans 3",Arial,sans-serif;color:#000;background:#fff;margin:0 auto;max-width:180mm}
header{display:flex;justify-content:space-between;gap:8mm;border-bottom:2pt solid #000;padding-bottom:2mm}
section{break-before:page}section:first-of-type{break-before:auto}
h1{font-size:18pt;line-height:1.15;margin:4mm 0 2mm}h2{font-size:14pt;margin:5mm 0 2mm}h3{font-size:11pt;margin:4mm 0 1mm}
h1,h2,h3,caption{break-after:avoid}ul{list-style:none;margin:0;padding:0}ul ul{padding-left:8mm}
li{border-top:.5pt solid #000;padding:1.2mm 0;break-inside:avoid;white-space:pre-line;overflow-wrap:anywhere}li.bundle{break-inside:auto}
table{border-collapse:collapse;width:100%;margin:2mm 0}caption{text-align:left;font-weight:bold}
th,td{border:.5pt solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}tr{break-inside:avoid}thead{display:table-header-group}
button{font:inherit;font-weight:bold;min-height:44px;padding:0 6mm;margin:4mm 0;border:2pt solid #000;background:#fff;color:#000}
@media screen{body{padding:10mm}section{margin-bottom:15mm}}@media print{button{display:none}}`;

/**
 * A page that prints itself: black on white, A4, complete in one file, so that it needs no other request to arrive.
 * `nonce` lets its one script run where no other may.
 */
export function printHtml({ title, asOf, pages }: PrintedBoards, nonce: string): string {
  // The minutes leave levels out where a page begins with its own title.
  const levelOf = (level: number) => Math.min(Math.max(level, 2), 3);
  const blockOf = (block: Block) => blockHtml(block, levelOf);
  const sections = pages.map(
    (page) =>
      `<section><header><b>${escaped(title)}</b><span>${escaped(asOf)}</span></header><h1>${escaped(page.title)}</h1>${page.blocks.map(blockOf).join("")}</section>`,
  );
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)} – alle Tafeln</title><style>${style}</style></head>
<body><main><button type="button">Drucken</button>${sections.join("\n")}</main>
<script nonce="${escaped(nonce)}">document.querySelector("button").onclick=()=>print();addEventListener("load",()=>print())</script></body></html>
`;
}

/** One part of a document; each page says which level its headings have. */
export function blockHtml(block: Block, levelOf: (level: number) => number): string {
  switch (block.kind) {
    case "heading": {
      const level = levelOf(block.level);
      return `<h${level}>${escaped(block.text)}</h${level}>`;
    }
    case "paragraph":
      return `<p>${block.note ? `<i>${escaped(block.text)}</i>` : escaped(block.text)}${notesHtml(block.notes)}</p>`;
    case "list":
      return listHtml(block.items);
    case "table":
      return tableHtml(block);
    case "picture":
      return `<p><i>${escaped(block.text)}</i></p>`;
  }
}

/** A page has no foot of its own: notes stand where they belong. */
const notesHtml = (notes: readonly string[] = []) => notes.map((note) => ` <small>(${escaped(note)})</small>`).join("");

function listHtml(items: readonly ListItem[]): string {
  const item = ({ label, text, under = [], notes }: ListItem) =>
    `<li${under.length > 0 ? ' class="bundle"' : ""}>${label === undefined ? "" : `<b>${escaped(label)}</b> `}${escaped(text)}${notesHtml(notes)}${under.length > 0 ? listHtml(under) : ""}</li>`;
  return `<ul>${items.map(item).join("")}</ul>`;
}

function tableHtml({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const cells = (tag: "th" | "td", texts: readonly string[]) => texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("");
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${cells("th", head)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("")}</tbody></table>`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Typed words stay words. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
