import { Worker } from 'node:worker_threads';
import type { Clock } from '../../ports/clock.ts';
import { Unreadable } from '../unreadable.ts';
import type { HtmlPage } from './html-page.ts';
import type { ReadingReply, ReadingRequest } from './reading-worker.ts';

/** Reads files and pages of other people on a thread of its own: a hostile one costs that thread, and no call waits for it. */
export type Reader = {
  /** The facts in a file as text; rejects with Unreadable. */
  file(name: string, bytes: Uint8Array): Promise<string>;
  html(html: string): Promise<HtmlPage>;
  close(): Promise<void>;
};

/** A PDF of 10 MB takes seconds; what takes longer is made to. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 512;
/** The thread goes when nothing was read for so long; the next file starts another. */
const IDLE_MS = 30_000;

type Asked = {
  [K in ReadingRequest['kind']]: Omit<Extract<ReadingRequest, { kind: K }>, 'id'>;
}[ReadingRequest['kind']];
type Waiting = { resolve: (reply: ReadingReply) => void; reject: (reason: Unreadable) => void };

export function openReader(
  clock: Clock,
  workerUrl = new URL('./reading-worker.ts', import.meta.url),
): Reader {
  let worker: Worker | null = null;
  let nextId = 1;
  let stopIdling = () => {};
  const waiting = new Map<number, Waiting>();

  const drop = (code: 'file-took-too-long' | 'file-broken', message: string) => {
    const old = worker;
    worker = null;
    for (const { reject } of waiting.values()) reject(new Unreadable(code, message));
    waiting.clear();
    return old?.terminate();
  };
  const start = (): Worker => {
    const made = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    made.unref();
    made.on('message', (reply: ReadingReply) => {
      waiting.get(reply.id)?.resolve(reply);
      waiting.delete(reply.id);
    });
    made.on('error', () => {
      if (worker === made)
        void drop('file-broken', 'It needs more memory than reading a file may take. Nothing was imported.');
    });
    return made;
  };
  const ask = async (asked: Asked): Promise<ReadingReply> => {
    stopIdling();
    worker ??= start();
    const id = nextId++;
    const late = clock.after(TIMEOUT_MS, () => {
      void drop('file-took-too-long', `It was not read within ${TIMEOUT_MS / 1000} s. Nothing was imported.`);
    });
    try {
      return await new Promise<ReadingReply>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ ...asked, id } satisfies ReadingRequest);
      });
    } finally {
      late();
      if (waiting.size === 0) stopIdling = clock.after(IDLE_MS, () => void drop('file-broken', ''));
    }
  };
  return {
    file: async (name, bytes) => {
      const reply = await ask({ kind: 'file', name, bytes });
      if (reply.kind === 'file') return reply.text;
      throw unreadable(reply);
    },
    html: async (html) => {
      const reply = await ask({ kind: 'html', html });
      if (reply.kind === 'html') return reply.page;
      throw unreadable(reply);
    },
    close: async () => {
      stopIdling();
      await drop('file-broken', 'Callwell is stopping. Nothing was imported.');
    },
  };
}

function unreadable(reply: ReadingReply): Unreadable {
  return reply.kind === 'unreadable'
    ? new Unreadable(reply.code, reply.message)
    : new Unreadable('file-broken', 'It cannot be read. Nothing was imported.');
}
