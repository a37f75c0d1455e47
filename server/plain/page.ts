import { html, raw } from "hono/html";
import type { Language } from "#domain/records.ts";
import type { Texts } from "./texts.ts";

const style = `body{font:18px/1.4 sans-serif;max-width:36em;margin:0 auto;padding:16px;background:#F5F0E6;color:#1A1714}
label{display:block;margin:16px 0 4px;font-weight:bold}input,select,textarea,button{font:inherit;width:100%;box-sizing:border-box;padding:10px;border:2px solid #1A1714;background:#FFFDF8;color:#1A1714}
button{margin-top:16px;min-height:52px;background:#1A1714;color:#F6F0E4;font-weight:bold}.say{border:2px solid #1A1714;padding:10px;background:#FFFDF8}
li{margin:8px 0}input.n{width:5em}`;

/** A page that needs nothing of a browser but forms: no script, no new CSS. */
export function plainPage(t: Texts, language: Language, title: string, body: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="${language === "en" ? "en" : "de"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – Weitblick</title><style>${raw(style)}</style></head>
<body><header><b>Weitblick</b> · ${t.title}</header><main><h1>${title}</h1>${body}</main></body>
</html>`;
}

export const sayLine = (sentence: string | null) =>
  sentence === null ? "" : html`<p class="say" role="status">${sentence}</p>`;
