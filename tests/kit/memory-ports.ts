import type { Blobs } from '#shared/storage/blobs.ts';
import type { Meter, UnitEntry } from '#shared/storage/meter.ts';
import type { Queue, QueueMessage } from '#shared/storage/queue.ts';

/** A queue that keeps what was sent; tests hand the messages to the worker themselves. */
export type RecordingQueue = Queue & { readonly messages: QueueMessage[]; take(): QueueMessage[] };

export const recordingQueue = (): RecordingQueue => {
  const messages: QueueMessage[] = [];
  return {
    messages,
    take: () => messages.splice(0),
    send: async (message) => {
      messages.push(structuredClone(message));
    },
    sendMany: async (more) => {
      messages.push(...structuredClone([...more]));
    },
  };
};

/** Files in memory; `uploadUrl` gives an address that names the file, and tests `write` what a browser would put there. */
export type MemoryBlobs = Blobs & { readonly files: Map<string, Uint8Array> };

export const memoryBlobs = (): MemoryBlobs => {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    uploadUrl: async (name) => `memory:///${name}`,
    downloadUrl: async (name) => `memory:///${name}`,
    size: async (name) => files.get(name)?.byteLength,
    read: async (name) => {
      const bytes = files.get(name);
      if (!bytes) throw new Error(`no file ${name}`);
      return bytes;
    },
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
    remove: async (name) => {
      files.delete(name);
    },
  };
};

export type TestMeter = Meter & {
  readonly entries: UnitEntry[];
  total(useCase?: string): { read: number; write: number };
};

export const testMeter = (): TestMeter => {
  const entries: UnitEntry[] = [];
  return {
    entries,
    record: (entry) => {
      entries.push(entry);
    },
    total: (useCase) =>
      entries
        .filter((entry) => useCase === undefined || entry.useCase === useCase)
        .reduce((sum, entry) => ({ read: sum.read + entry.readUnits, write: sum.write + entry.writeUnits }), {
          read: 0,
          write: 0,
        }),
  };
};
