import { parentPort } from 'node:worker_threads';
import type { Evidence } from '../../core/proof/evidence/evidence.ts';
import { type Change, type Progress, prove } from './proving.ts';

/** What the thread tells: how far it is, then the evidence or why there is none. */
export type ProvingReply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'evidence'; evidence: Evidence }
  | { kind: 'failed'; reason: string };

async function serve(port: NonNullable<typeof parentPort>, change: Change): Promise<void> {
  const reply = (message: ProvingReply) => port.postMessage(message);
  try {
    reply({
      kind: 'evidence',
      evidence: await prove(change, (progress) => reply({ kind: 'progress', progress })),
    });
  } catch (cause) {
    reply({ kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** One change at a time: the next comes when the one before is answered. */
const port = parentPort;
port?.on('message', (change: Change) => void serve(port, change));
