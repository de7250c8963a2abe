import { parentPort } from 'node:worker_threads';
import { Unreadable, type UnreadableCode } from '../unreadable.ts';
import { fileText } from './file-text.ts';
import { type HtmlPage, htmlPage } from './html-page.ts';

/** What the main thread hands over to be read, and what it hears back. */
export type ReadingRequest = { id: number } & (
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'html'; html: string }
);
export type ReadingReply = { id: number } & (
  | { kind: 'file'; text: string }
  | { kind: 'html'; page: HtmlPage }
  | { kind: 'unreadable'; code: UnreadableCode; message: string }
);

async function read(request: ReadingRequest): Promise<ReadingReply> {
  const { id } = request;
  try {
    if (request.kind === 'html') return { id, kind: 'html', page: htmlPage(request.html) };
    return { id, kind: 'file', text: await fileText(request.name, request.bytes) };
  } catch (cause) {
    if (cause instanceof Unreadable)
      return { id, kind: 'unreadable', code: cause.code, message: cause.message };
    return {
      id,
      kind: 'unreadable',
      code: 'file-broken',
      message: 'It cannot be read. Nothing was imported.',
    };
  }
}

parentPort?.on('message', (request: ReadingRequest) => {
  void read(request).then((reply) => parentPort?.postMessage(reply));
});
