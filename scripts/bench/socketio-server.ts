import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import Database from "better-sqlite3";
import { Server } from "socket.io";

/** Baseline (b): socket.io as in its guide, one insert that is on the disk before the acknowledgement. */
const database = new Database(path.join(process.env.DATA_DIR ?? ".", "baseline.sqlite"));
database.pragma("journal_mode = WAL");
database.exec("create table card (number integer primary key, id text unique, text text, at integer)");
database.pragma("synchronous = FULL");
const insert = database.prepare("insert into card (id, text, at) values (?, ?, ?)");
const cards: unknown[] = [];

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on("connection", (socket) => {
  socket.emit("all", cards);
  socket.on("card", ({ id, text }: { id: string; text: string }, answer: (reply: unknown) => void) => {
    const at = Date.now();
    const number = Number(insert.run(id, text, at).lastInsertRowid);
    const card = { id, number, text, at };
    cards.push(card);
    answer({ ok: true, number });
    io.emit("card", card);
  });
});
http.listen(0, "127.0.0.1", () => process.send?.({ port: (http.address() as AddressInfo).port }));
