import { Worker } from 'node:worker_threads';
import type { EmbeddingReply, EmbeddingRequest } from './embedding-worker.ts';

/** Turns texts into vectors off the main thread. `embed` rejects when the model cannot be loaded; callers then go without. */
export type Embedding = {
  /** Settles when the model has loaded; rejects when it cannot. */
  ready: Promise<void>;
  /** One vector a text, in order. Texts seen lately come from a cache. */
  embed(texts: string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
};

/** Vectors kept: the phrases of a few hundred jobs, 2 KB each. */
const CACHED = 4000;
/** Texts a message: small, so that a caller's words never wait behind a whole library. */
const BATCH = 4;

type Waiting = {
  texts: string[];
  resolve: (vectors: Float32Array[]) => void;
  reject: (reason: Error) => void;
};

/** Starts the worker at once and loads the model behind the scenes; nothing waits for it but `embed`. */
export function startEmbedding(workerUrl = new URL('./embedding-worker.ts', import.meta.url)): Embedding {
  const cache = new Map<string, Float32Array>();
  const queue: Waiting[] = [];
  let sent: (Waiting & { id: number }) | null = null;
  let state: 'loading' | 'ready' | 'failed' = 'loading';
  let failure = new Error('the sentence model is not loaded');
  let nextId = 1;
  let settle: { resolve: () => void; reject: (reason: Error) => void } = {
    resolve: () => {},
    reject: () => {},
  };
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Nobody has to wait for `ready`: a model that cannot load is no unhandled rejection.
  ready.catch(() => {});
  const worker = new Worker(workerUrl);
  worker.unref();

  const fail = (reason: string) => {
    state = 'failed';
    failure = new Error(reason);
    settle.reject(failure);
    sent?.reject(failure);
    sent = null;
    for (const waiting of queue.splice(0)) waiting.reject(failure);
  };
  const next = () => {
    if (state !== 'ready' || sent) return;
    const waiting = queue.shift();
    if (!waiting) return;
    sent = { ...waiting, id: nextId++ };
    worker.postMessage({ id: sent.id, texts: sent.texts } satisfies EmbeddingRequest);
  };
  worker.on('message', (reply: EmbeddingReply) => {
    if (reply.kind === 'failed') return fail(reply.reason);
    if (reply.kind === 'ready') {
      state = 'ready';
      settle.resolve();
    } else {
      const answered = sent;
      sent = null;
      if (reply.kind === 'vectors') answered?.resolve(reply.vectors);
      else answered?.reject(new Error(reply.reason));
    }
    next();
  });
  worker.on('error', (cause) => fail(String(cause)));
  worker.on('exit', () => fail('the sentence model has stopped'));

  const ask = (texts: string[], urgent: boolean) =>
    new Promise<Float32Array[]>((resolve, reject) => {
      if (state === 'failed') return reject(failure);
      queue[urgent ? 'unshift' : 'push']({ texts, resolve, reject });
      next();
    });

  return {
    ready,
    async embed(texts) {
      const missing = [...new Set(texts)].filter((text) => !cache.has(text));
      const batches: string[][] = [];
      for (let i = 0; i < missing.length; i += BATCH) batches.push(missing.slice(i, i + BATCH));
      const found = new Map<string, Float32Array>();
      // A single text is what a caller just said: it goes before the job texts that are still being read.
      const answers = await Promise.all(batches.map((batch) => ask(batch, missing.length === 1)));
      answers.flat().forEach((vector, i) => {
        found.set(missing[i] as string, vector);
      });
      return texts.map((text) =>
        remembered(cache, text, found.get(text) ?? cache.get(text) ?? new Float32Array(0)),
      );
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** Least lately used texts are forgotten first. */
function remembered(cache: Map<string, Float32Array>, text: string, vector: Float32Array): Float32Array {
  cache.delete(text);
  cache.set(text, vector);
  if (cache.size > CACHED) cache.delete(cache.keys().next().value as string);
  return vector;
}
