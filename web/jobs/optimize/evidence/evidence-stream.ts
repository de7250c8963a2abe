import { answer, api, type Schema } from '../../../client/client.ts';

export type EvidenceMessage = Schema<'EvidenceProgress'>;

export type ProofRequest = {
  /** Null for a job that is not saved yet. */
  jobId: string | null;
  before: string;
  after: string;
  /** `after` without one of its changes each. */
  without: string[];
};

/** Asks for mock calls on both texts and tells every message as it comes; ends when the stream does or `signal` aborts. */
export async function streamEvidence(
  { jobId, ...body }: ProofRequest,
  signal: AbortSignal,
  onMessage: (message: EvidenceMessage) => void,
): Promise<void> {
  const asked = { body, signal, parseAs: 'stream' } as const;
  const stream: unknown = await answer(
    jobId === null
      ? api.POST('/jobs/optimize/evidence', asked)
      : api.POST('/jobs/{id}/optimize/evidence', { ...asked, params: { path: { id: jobId } } }),
  );
  const decoder = new TextDecoder();
  const take = messagesOf(onMessage);
  for await (const bytes of readAll(stream as ReadableStream<Uint8Array>)) {
    take(decoder.decode(bytes, { stream: true }));
  }
}

/** Not every browser can walk a stream by itself. */
async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}

/** Server-sent events, cut wherever the network cut them. */
export function messagesOf(onMessage: (message: EvidenceMessage) => void): (part: string) => void {
  let rest = '';
  return (part) => {
    const events = (rest + part).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      if (event.startsWith('data: ')) onMessage(JSON.parse(event.slice(6)) as EvidenceMessage);
    }
  };
}
