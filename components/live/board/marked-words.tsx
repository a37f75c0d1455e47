/** A sentence with the words that another card has, too: bold and underlined, so that the eye finds them. */
export function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = new Set(words.map((word) => word.toLocaleLowerCase("de")));
  return partsOf(text).map(({ part, at }) =>
    wanted.has(part.toLocaleLowerCase("de")) ? (
      <mark
        key={at}
        className="bg-transparent font-[750] text-current underline decoration-2 underline-offset-2"
      >
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

/** Words and what stands between them, each with its place in the sentence. */
function partsOf(text: string): { part: string; at: number }[] {
  let at = 0;
  return text.split(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u).map((part) => {
    const placed = { part, at };
    at += part.length;
    return placed;
  });
}
