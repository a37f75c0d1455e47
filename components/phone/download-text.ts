/** Gives a text to the device as a file: made on the phone itself, so it needs neither server nor https. */
export function downloadText(name: string, text: string): void {
  // The mark at the beginning tells old editors that the umlauts are UTF-8.
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
