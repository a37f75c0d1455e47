import { expect, it } from "vitest";
import { docx } from "#exports/docx.ts";
import { markdown } from "#exports/markdown.ts";
import { minutesDocument } from "#exports/minutes.ts";
import {
  awkwardWords,
  finishedWorkshop,
  hiddenWords,
  withdrawnWords,
} from "#exports/testing/finished-workshop.ts";
import { docxText, markdownText } from "./documents.ts";

const record = finishedWorkshop();
const document = minutesDocument(record);
const onOneLine = (text: string) => text.replace(/\s+/g, " ");

it.each(["markdown", "docx"])(
  "reads back from %s what people typed, and nothing that was hidden",
  async (format) => {
    const text =
      format === "docx"
        ? await docxText(await docx(document, record.exportedAt))
        : markdownText(markdown(document));
    for (const [index, words] of awkwardWords.entries())
      expect(onOneLine(text)).toContain(`F-00${index + 1} ${onOneLine(words)} [Tisch `);
    expect(text).not.toContain(hiddenWords);
    expect(text).not.toContain(withdrawnWords);
  },
);
