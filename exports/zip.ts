import { strToU8, zipSync } from "fflate";
import { csv } from "./csv.ts";
import { docx } from "./docx.ts";
import { fundingNotice } from "./docx/funding-notice.ts";
import { stampZip } from "./docx/stamp.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { markdown } from "./markdown.ts";
import { minutesDocument } from "./minutes.ts";
import { minutesSource } from "./minutes/source.ts";
import { policyPaper } from "./policy-paper.ts";
import { resultsJson } from "./results-json.ts";
import { exportSheets } from "./sheets.ts";
import { xlsx } from "./xlsx.ts";
import { readMe } from "./zip/read-me.ts";

/** The Export: everything of a workshop that may be published, in one file. The backup (Sicherung) is not in it. */
export async function exportZip(record: FinishedRecord): Promise<Uint8Array<ArrayBuffer>> {
  const source = minutesSource(record);
  const minutes = minutesDocument(record);
  const paper = policyPaper(record);
  const sheets = exportSheets(source);
  const files: Record<string, Uint8Array> = {
    "LIESMICH.txt": strToU8(readMe(source, sheets)),
    "protokoll.docx": await docx(minutes, record.exportedAt, fundingNotice(record.state)),
    "protokoll.md": strToU8(markdown(minutes)),
    "policy-paper.docx": await docx(paper, record.exportedAt, fundingNotice(record.state)),
    "policy-paper.md": strToU8(markdown(paper)),
    "daten.xlsx": await xlsx(sheets, record.exportedAt),
    "daten.json": strToU8(`${JSON.stringify(resultsJson(source), null, 1)}\n`),
  };
  for (const sheet of sheets) files[`csv/${sheet.file}.csv`] = strToU8(csv(sheet));
  return stampZip(zipSync(files, { level: 6, mtime: new Date(record.exportedAt) }), new Date(record.exportedAt));
}
