import { describe, expect, it } from "vitest";
import { markdown } from "./markdown.ts";
import { awkwardWords } from "./testing/finished-workshop.ts";

const listed = (text: string, label?: string) =>
  markdown({ title: "T", blocks: [{ kind: "list", items: [label ? { label, text } : { text }] }] });

describe("Markdown", () => {
  it("keeps signs at the beginning of a line as signs", () => {
    expect(listed("- kein Bus")).toContain("- \\- kein Bus");
    expect(listed("+ mehr")).toContain("- \\+ mehr");
    expect(listed("# Sackgasse")).toContain("- \\# Sackgasse");
    expect(listed("12. Mai")).toContain("- 12\\. Mai");
    expect(listed("2035 wird gut")).toContain("- 2035 wird gut");
    expect(listed("eins\n- zwei", "F-001")).toContain("- **F-001** eins\\\n  \\- zwei");
  });

  it("gives back every awkward text when the backslashes are read", () => {
    for (const text of awkwardWords) {
      const read = listed(text)
        .replace("# T\n\n- ", "")
        .trimEnd()
        .replace(/\\\n {2}/g, "\n")
        .replace(/\\([!-/:-@[-`{-~])/g, "$1");
      expect(read).toBe(text);
    }
  });

  it("lets no cell end its table and no text become HTML", () => {
    const text = markdown({
      title: "A\nB #",
      blocks: [{ kind: "table", caption: "C", head: ["x|y", "z"], rows: [["a\nb", "<script>&amp;"]] }],
    });
    expect(text).toBe("# A B \\#\n\n**C**\n\n| x\\|y | z |\n| --- | --- |\n| a<br>b | \\<script>\\&amp; |\n");
  });
});
