import { startServer } from "../server.ts";
import { backupFolder } from "../settings.ts";

const dataDir = process.env.DATA_DIR ?? "";

/** What `serverProcess` starts: the product without pages. */
const { organiserPath } = await startServer(
  {
    port: Number(process.env.PORT),
    host: "127.0.0.1",
    dataDir,
    publicUrl: null,
    development: false,
    backup: { folder: backupFolder(dataDir), minutes: Number(process.env.BACKUP_MINUTES ?? 0) },
  },
  { pages: false },
);
process.send?.({ organiserPath });
