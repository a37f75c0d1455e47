import { Fragment } from "react";

/** A sentence with the words that another card has, too: bold and underlined, so that the eye finds them. */
export function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = new Set(words.map((word) => word.toLocaleLowerCase("de")));
  const parts = text.split(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u);
  return parts.map((part, index) =>
    wanted.has(part.toLocaleLowerCase("de")) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place
      <mark key={index} className="bg-transparent font-[750] text-current underline decoration-2 underline-offset-2">
        {part}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
