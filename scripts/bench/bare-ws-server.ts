import { WebSocketServer } from "ws";

/** Baseline (a): a bare broadcast. Nothing is checked, nothing is stored: what the wire itself costs. */
const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
const cards: string[] = [];
let serial = 0;

server.on("connection", (socket) => {
  socket.send(`{"type":"all","cards":[${cards.join(",")}]}`);
  socket.on("message", (data) => {
    const { id, text } = JSON.parse(String(data)) as { id: string; text: string };
    serial += 1;
    const card = JSON.stringify({ id, number: serial, text, at: Date.now() });
    cards.push(card);
    socket.send(`{"type":"ack","id":${JSON.stringify(id)}}`);
    const message = `{"type":"card","card":${card}}`;
    for (const client of server.clients) client.send(message);
  });
});
server.on("listening", () => process.send?.({ port: (server.address() as { port: number }).port }));
