import { io } from "socket.io-client";
import WebSocket from "ws";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { agenda, must, WorkshopDriver } from "#e2e/support/workshop-driver.ts";

/** One person's line, whatever the server behind it is. */
export interface BenchClient {
  /** Sends a card; resolves with its acknowledgement. */
  send(id: string, text: string): Promise<void>;
  close(): void;
}

export interface Heard {
  /** A card arrived on a screen. `id` is what the sender called it. */
  card(id: string): void;
  bytes(count: number): void;
}

export interface Subject {
  readonly name: string;
  join(heard: Heard): Promise<BenchClient>;
  finish(): Promise<void>;
}

export function bareWs(port: number): Subject {
  return {
    name: "a) ws",
    finish: async () => undefined,
    join: (heard) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}`);
        const acks = new Map<string, () => void>();
        socket.on("error", reject);
        socket.on("message", (data: Buffer) => {
          heard.bytes(data.length);
          const message = JSON.parse(String(data)) as { type: string; id: string; card: { id: string } };
          if (message.type === "card") heard.card(message.card.id);
          else if (message.type === "ack") acks.get(message.id)?.();
          else
            resolve({
              send: (id, text) =>
                new Promise((done) => {
                  acks.set(id, done);
                  socket.send(JSON.stringify({ id, text }));
                }),
              close: () => socket.terminate(),
            });
        });
      }),
  };
}

export function socketIo(port: number): Subject {
  return {
    name: "b) socket.io + SQLite",
    finish: async () => undefined,
    join: (heard) =>
      new Promise((resolve, reject) => {
        const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true });
        socket.on("connect_error", reject);
        socket.io.on("open", () => socket.io.engine.on("data", (data: string) => heard.bytes(data.length)));
        socket.on("card", (card: { id: string }) => heard.card(card.id));
        socket.once("all", () =>
          resolve({
            send: async (id, text) => void (await socket.emitWithAck("card", { id, text })),
            close: () => socket.disconnect(),
          }),
        );
      }),
  };
}

/** Weitblick in an open collect step: every card goes to everybody, as in the baselines. */
export async function weitblick(port: number, organiserPath: string): Promise<Subject> {
  const url = `http://127.0.0.1:${port}`;
  const driver = await WorkshopDriver.create(url, organiserPath, "zukunftswerkstatt", "Messung");
  const organiser = await driver.organiser();
  const day = agenda(organiser);
  const collect = day.find((activity) => activity.type === "collect");
  if (!collect) throw new Error("the template has no collect step");
  await must(organiser, {
    type: "setup.agenda",
    phases: organiser.view.all("phase").map(({ id, title }) => ({
      id,
      title,
      activities: day
        .filter((activity) => activity.phaseId === id)
        .map(({ kind: _, phaseId: __, order: ___, ...plan }) => ({
          ...plan,
          ...(plan.id === collect.id ? { scope: "everybody" as const } : {}),
          settings: {
            ...(plan.settings as Record<string, unknown>),
            ...(plan.id === collect.id ? { silent: false } : {}),
          },
        })),
    })),
  });
  await must(organiser, {
    type: "setup.tables",
    tables: organiser.view.all("table").map(({ id, fieldId }) => ({ id, fieldId, capacity: 1000 })),
  });
  const lead = await driver.staff("lead");
  await must(lead, { type: "step.open", activityId: collect.id });
  // The lead's own screen is not part of the load; the room's is.
  lead.close();
  organiser.close();
  return {
    name: "c) Weitblick",
    finish: async () => undefined,
    join: async (heard) => {
      const texts = new Set<string>();
      const client = await driver.join(
        {},
        {
          onData: heard.bytes,
          onView: ({ from, set }) => {
            for (const record of set) {
              if (record.kind !== "card" || from === null || texts.has(record.id)) continue;
              texts.add(record.id);
              heard.card(record.text.slice(0, record.text.indexOf(" ")));
            }
          },
        },
      );
      return lineOf(client, collect.id);
    },
  };
}

function lineOf(client: WorkshopClient, activityId: string): BenchClient {
  return {
    send: async (id, text) => {
      const reply = await client.keep({
        type: "activity",
        activityId,
        command: { do: "write", text: `${id} ${text}`, fieldId: null, dimensionId: null },
      }).reply;
      if (!reply.ok) throw new Error(`a card was refused: ${reply.reason}`);
    },
    close: () => client.close(),
  };
}
