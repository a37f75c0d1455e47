import { stripSoftHyphens } from "./soft-hyphens.ts";

/** Copied text is what people typed, without our soft hyphens; returns a function that stops listening. */
export function cleanCopies(target: Document): () => void {
  const onCopy = (event: ClipboardEvent) => {
    const selected = target.getSelection()?.toString() ?? "";
    const clean = stripSoftHyphens(selected);
    if (clean === selected || event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", clean);
    event.preventDefault();
  };
  target.addEventListener("copy", onCopy);
  return () => target.removeEventListener("copy", onCopy);
}
