// Imported first by every entry script: an old Node must meet this sentence, not a syntax error further on.
// Hence no newer syntax and no imports here.

const oldest = [20, 20];

/** Is this version ("20.20.2") at least the oldest one that Weitblick runs on? */
export function isSupported(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

if (!isSupported(process.versions.node)) {
  console.error(
    `Weitblick braucht Node ${oldest.join(".")} oder neuer (empfohlen: Node 24). ` +
      `Hier läuft Node ${process.versions.node}. Neue Fassung: https://nodejs.org`,
  );
  process.exit(1);
}
