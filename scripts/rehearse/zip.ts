import JSZip from "jszip";
import readXlsxFile from "read-excel-file/node";
import { compareLabels, compareMinutes, type Problem, unpublishedWords } from "./compare.ts";
import { decoded, docxText, markdownText } from "./documents.ts";
import type { Facts } from "./fact.ts";

/** The sheets on which cards stand, one for each kind. */
const cardSheets = ["Faktoren", "Trends", "Szenarien", "Optionen"];

/** The Export as its readers open it: each card that may be read once in workbook and minutes, nothing else in any file. */
export async function compareZip(content: Uint8Array, facts: Facts): Promise<Problem[]> {
  const zip = await JSZip.loadAsync(content, { checkCRC32: true });
  const bytesOf = async (name: string) => (await zip.file(name)?.async("uint8array")) ?? new Uint8Array();
  const textOf = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
  const book = await readXlsxFile(Buffer.from(await bytesOf("daten.xlsx")));
  const labels = book
    .filter(({ sheet }) => cardSheets.includes(sheet))
    .flatMap(({ data }) => data.slice(1).map(([label]) => String(label)));
  return [
    ...compareLabels("export.zip/daten.xlsx", labels, facts),
    ...compareMinutes("export.zip/protokoll.md", markdownText(await textOf("protokoll.md")), facts),
    ...compareMinutes("export.zip/protokoll.docx", await docxText(await bytesOf("protokoll.docx")), facts),
    ...(await everyText(zip)).flatMap(([name, text]) => unpublishedWords(`export.zip/${name}`, text, facts)),
  ];
}

/** Every text in every file, also inside of Word and Excel. */
async function everyText(zip: JSZip): Promise<[string, string][]> {
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const texts = await Promise.all(
    files.map(async (file): Promise<[string, string][]> => {
      if (!/\.(docx|xlsx)$/.test(file.name)) return [[file.name, await file.async("string")]];
      const inside = await everyText(await JSZip.loadAsync(await file.async("uint8array")));
      return inside.map(([name, text]) => [`${file.name}/${name}`, decoded(text)]);
    }),
  );
  return texts.flat();
}
