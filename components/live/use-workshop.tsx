"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Command } from "#domain/commands.ts";
import type { ViewKind, ViewOf } from "#domain/view.ts";
import type { Presence, SocketRole } from "#protocol/messages.ts";
import type { OutboxItem } from "./outbox.ts";
import { browserStorage, type KeyStorage } from "./storage.ts";
import { type Line, WorkshopClient } from "./workshop-client.ts";

const WorkshopContext = createContext<WorkshopClient | null>(null);

/** Opens the line to one workshop for everything below it. */
export function LiveWorkshop({
  workshopId,
  role,
  children,
}: {
  workshopId: string;
  role: SocketRole;
  children: ReactNode;
}) {
  const [client, setClient] = useState<WorkshopClient | null>(null);
  useEffect(() => {
    const made = new WorkshopClient({ workshopId, role, storage: browserStorage() });
    const wake = () => document.visibilityState === "visible" && made.wake();
    made.connect();
    setClient(made);
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("pageshow", wake);
    window.addEventListener("online", wake);
    return () => {
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("pageshow", wake);
      window.removeEventListener("online", wake);
      made.close();
    };
  }, [workshopId, role]);
  if (!client) return null;
  return <WorkshopContext.Provider value={client}>{children}</WorkshopContext.Provider>;
}

/** A client that somebody else has made, for everything below it. */
export function GivenWorkshop({ client, children }: { client: WorkshopClient; children: ReactNode }) {
  return <WorkshopContext.Provider value={client}>{children}</WorkshopContext.Provider>;
}

/** The client itself: to send commands and to ask for the server's clock. */
export function useWorkshop(): WorkshopClient {
  const client = useContext(WorkshopContext);
  if (!client) throw new Error("useWorkshop outside of LiveWorkshop");
  return client;
}

/** All records of a kind that this screen may see; the same array until one of them changes. */
export function useRecords<K extends ViewKind>(kind: K): readonly ViewOf<K>[] {
  const { view } = useWorkshop();
  return useSyncExternalStore(
    view.subscribe,
    () => view.all(kind),
    () => view.all(kind),
  );
}

/** One record by its id; undefined when it does not exist or is not for this screen. */
export function useRecord<K extends ViewKind>(kind: K, id: string | null | undefined): ViewOf<K> | undefined {
  const { view } = useWorkshop();
  const read = () => (id == null ? undefined : view.get(kind, id));
  return useSyncExternalStore(view.subscribe, read, read);
}

export function useLine(): Line {
  const client = useWorkshop();
  return useSyncExternalStore(
    client.subscribe,
    () => client.line,
    () => client.line,
  );
}

export function usePresence(): Presence {
  const client = useWorkshop();
  return useSyncExternalStore(
    client.subscribe,
    () => client.presence,
    () => client.presence,
  );
}

/** What is on its way or was refused, oldest first. */
export function useOutbox(): readonly OutboxItem[] {
  const client = useWorkshop();
  return useSyncExternalStore(
    client.subscribe,
    () => client.outbox.items,
    () => client.outbox.items,
  );
}

/** Sends a command for now (lead, host) and tells why when it was refused. */
export function useSend(): (command: Command) => ReturnType<WorkshopClient["send"]> {
  const client = useWorkshop();
  return useCallback((command) => client.send(command), [client]);
}

const drafts = "weitblick.draft.";

/** A sentence that is being typed: kept on the device until it is sent, across reload and change of step. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [storage] = useState<KeyStorage>(browserStorage);
  const [text, setText] = useState(() => storage.getItem(drafts + key) ?? "");
  const change = useCallback(
    (next: string) => {
      setText(next);
      if (next === "") storage.removeItem(drafts + key);
      else storage.setItem(drafts + key, next);
    },
    [storage, key],
  );
  return [text, change];
}
