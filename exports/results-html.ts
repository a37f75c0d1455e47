import type { Block } from "#domain/minutes.ts";
import { blockHtml, escaped } from "./html.ts";
import type { ResultsPage } from "./results-page.ts";

const style = `:root{--ground:#DED4C2;--paper:#F5F0E6;--white:#FFFDF8;--ink:#1A1714;--ink-2:#393228;--hair:#B9AB93}
*{box-sizing:border-box}html{background:var(--ground)}
body{font:1.0625rem/1.4 "Source Sans 3",Arial,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:56rem;padding:1.25rem;min-height:100vh;overflow-wrap:anywhere;hyphens:auto}
a{color:inherit}:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.skip{position:absolute;left:-200vw}.skip:focus{left:1rem;top:1rem;background:var(--ink);color:var(--white);padding:.75rem}
.brand{margin:0;font-weight:700}h1{font-size:2rem;line-height:1.1;margin:.5rem 0;padding-bottom:.75rem;border-bottom:6px solid var(--ink)}
h2{font-size:1.5rem;line-height:1.15;margin:2.5rem 0 .75rem;padding-top:.6rem;border-top:2px solid var(--ink)}
h3{font-size:1.1875rem;margin:1.5rem 0 .5rem}h4,h5,h6{font-size:1.0625rem;margin:1.25rem 0 .25rem}
.question{font-size:1.375rem;font-weight:800;line-height:1.15;margin:1rem 0 .25rem}.quiet{color:var(--ink-2);margin:.25rem 0}
nav ul,.files{list-style:none;margin:1rem 0;padding:0}nav li{border-top:1px solid var(--hair)}
nav a{display:block;padding:.7rem 0;min-height:44px}.files{display:flex;flex-wrap:wrap;gap:.75rem}
.files a,button{display:inline-block;font:inherit;font-weight:700;min-height:44px;padding:.55rem 1rem;border:2px solid var(--ink);background:var(--white);color:var(--ink);text-decoration:none;cursor:pointer}
section ul{list-style:none;margin:0;padding:0}section ul ul{padding-left:1.5rem}
section li{border-top:1px solid var(--hair);padding:.5rem 0;white-space:pre-line}
.say{border:2px solid var(--ink);background:var(--white);padding:.75rem 1rem;font-weight:650}
.table{overflow-x:auto;margin:.75rem 0}table{border-collapse:collapse;min-width:100%;background:var(--white)}caption{text-align:left;font-weight:700;padding-bottom:.25rem}
th,td{border:1px solid var(--ink);padding:.4rem .6rem;text-align:left;vertical-align:top;white-space:pre-line;min-width:5.5rem}td:first-child{min-width:12rem}
footer{margin-top:3rem;border-top:6px solid var(--ink);padding-top:1rem}.logos{display:flex;flex-wrap:wrap;gap:1rem;align-items:center}
.logos img{max-height:72px;max-width:min(240px,100%);background:#fff;padding:6px}
@page{size:A4;margin:15mm}@media print{html,body{background:#fff}body{max-width:none;padding:0;font-size:10.5pt}nav,.files,.skip,button{display:none}h2,h3,h4,caption{break-after:avoid}li,tr{break-inside:avoid}}`;

/** The page's one script; whoever serves it allows it by its hash. */
export const resultsScript = 'document.querySelector("button").onclick=()=>print()';

/** The results as a page for phone, laptop and paper; complete in one file but for the logos. */
export function resultsHtml(page: ResultsPage): string {
  const sections = page.sections.map(
    ({ title, blocks }, index) =>
      `<section aria-labelledby="t${index}"><h2 id="t${index}">${escaped(title)}</h2>${blocksHtml(blocks)}</section>`,
  );
  const contents = page.sections.map(({ title }, index) => `<li><a href="#t${index}">${escaped(title)}</a></li>`);
  const base = `/ergebnis/${page.workshopId}`;
  const files = page.isOver
    ? `<li><a href="${base}/protokoll.docx" download>Protokoll (Word)</a></li><li><a href="${base}/export.zip" download>Alle Daten (ZIP)</a></li>`
    : "";
  const logos = page.logos.map(
    ({ id, alt }) => `<img src="/api/workshops/${page.workshopId}/logos/${escaped(id)}" alt="${escaped(alt)}">`,
  );
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>Ergebnisse: ${escaped(page.title)}</title><style>${style}</style></head>
<body><a class="skip" href="#inhalt">Zu den Ergebnissen</a>
<header><p class="brand">Weitblick · Ergebnisse zum Lesen</p><h1>${escaped(page.title)}</h1><p class="quiet">${escaped(page.when)}</p>
${page.question ? `<p class="question">${escaped(page.question)}</p>` : ""}<p class="quiet">Blick bis ${page.horizonYear} · ${escaped(page.asOf)}</p></header>
<main id="inhalt" tabindex="-1">${page.isOver ? "" : '<p class="say">Die Werkstatt läuft noch. Hier steht, was schon gezeigt wurde; der Rest kommt, wenn sie zu Ende ist.</p>'}
<ul class="files">${files}<li><button type="button">Drucken</button></li></ul>
<nav aria-label="Inhalt"><ul>${contents.join("")}</ul></nav>
${sections.join("\n")}</main>
<footer>${page.funding.map((line) => `<p>${escaped(line)}</p>`).join("")}${logos.length > 0 ? `<p class="logos">${logos.join("")}</p>` : ""}
<p class="quiet">Ausgeblendete Karten und Namen stehen hier nicht; kleine Gruppen sind zusammengefasst.</p></footer>
<script>${resultsScript}</script></body></html>
`;
}

/** Headings go down one level at a time below the section's own, whatever the minutes leave out. */
function blocksHtml(blocks: readonly Block[]): string {
  const open: number[] = [];
  const levelOf = (level: number) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(2 + open.length, 6);
  };
  return blocks
    .map((block) => {
      const html = blockHtml(block, levelOf);
      if (block.kind !== "table") return html;
      // A wide table scrolls by itself, also by keyboard.
      return `<div class="table" role="region" tabindex="0" aria-label="${escaped(block.caption)}">${html}</div>`;
    })
    .join("");
}
