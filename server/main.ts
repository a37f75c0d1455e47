import { renderUnicodeCompact } from "uqr";
import { hallOrigins } from "./addresses.ts";
import { startServer } from "./server.ts";
import { parseSettings } from "./settings.ts";

const parsed = parseSettings(process.env);
if (!parsed.ok) {
  for (const error of parsed.errors) console.error(error);
  console.error("Alle Einstellungen stehen in docs/betrieb.md.");
  process.exit(1);
}
const { settings } = parsed;

try {
  const server = await startServer(settings);
  greet(server.port, server.organiserPath);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  explain(error);
  process.exit(1);
}

function greet(port: number, organiserPath: string): void {
  const origins = hallOrigins(port, settings.publicUrl);
  const local = `http://localhost:${port}`;
  console.log("\nWeitblick läuft.\n");
  console.log("Für die Veranstalterin, den Veranstalter (dieser Link gilt einmal, auf diesem Gerät öffnen):");
  console.log(`  ${local}${organiserPath}\n`);
  if (origins.length === 0) {
    console.log("Dieses Gerät ist in keinem Netz. Telefone erreichen es erst, wenn es mit dem WLAN verbunden ist.\n");
    return;
  }
  console.log("Im selben Netz erreichen Telefone diese Adressen:");
  for (const origin of origins) console.log(`  ${origin}`);
  console.log(`\n${renderUnicodeCompact(origins[0] ?? local)}\n`);
}

function explain(error: unknown): void {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    console.error(
      `Der Port ${settings.port} ist schon belegt. Beenden Sie das andere Programm, oder starten Sie mit einem anderen Port: PORT=${settings.port + 1} npm start`,
    );
  else if (code === "EACCES")
    console.error(`Keine Erlaubnis für Port ${settings.port} oder für den Ordner ${settings.dataDir}.`);
  else if (typeof code === "string" && code.startsWith("SQLITE"))
    console.error(
      `Die Datenbank in ${settings.dataDir} lässt sich nicht öffnen (${code}). Läuft Weitblick schon, oder ist die Platte voll?`,
    );
  else console.error(error);
}
