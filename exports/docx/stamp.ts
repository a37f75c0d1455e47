const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/**
 * Gives every file in a ZIP the same date: the packer takes the computer's clock, and the same record must give the
 * same bytes. Works from the directory at the end of the file.
 */
export function stampZip(packed: Uint8Array, at: Date): Uint8Array<ArrayBuffer> {
  const zip = new Uint8Array(packed);
  const view = new DataView(zip.buffer);
  const end = zip.byteLength - endLength;
  if (view.getUint32(end, true) !== endSignature) throw new Error("not a ZIP without comment");
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== entrySignature) throw new Error("a ZIP directory that is broken");
    view.setUint32(entry + 12, dosTime(at), true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, dosTime(at), true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += entryLength + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

/** Years since 1980, months, days, hours, minutes and pairs of seconds in one number. */
function dosTime(at: Date): number {
  const day =
    (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
