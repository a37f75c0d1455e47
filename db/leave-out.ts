import Database from "better-sqlite3";

/** Takes workshops out of a copy of the database, so that not a byte of them is in it. */
export function leaveOut(file: string, workshopIds: readonly string[]): void {
  if (workshopIds.length === 0) return;
  const client = new Database(file, { timeout: 50, fileMustExist: true });
  try {
    // No log beside the copy.
    client.pragma("journal_mode = DELETE");
    client.pragma("secure_delete = ON");
    const tables = client
      .prepare("select m.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'workshop_id'")
      .pluck()
      .all()
      .map(String);
    client.transaction(() => {
      for (const table of tables) {
        const remove = client.prepare(`delete from "${table}" where workshop_id = ?`);
        for (const id of workshopIds) remove.run(id);
      }
    })();
    client.exec("vacuum");
  } finally {
    client.close();
  }
}
