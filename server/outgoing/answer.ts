import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutgoingProblem } from './outgoing-problem.ts';

/** Reads an answer whole. Past `maxBytes`, packed or unpacked, it is thrown away. */
export async function readAnswer(answer: IncomingMessage, url: URL, maxBytes: number): Promise<Response> {
  const { statusCode = 0 } = answer;
  if (statusCode < 200 || statusCode > 599) {
    answer.destroy();
    throw new OutgoingProblem('answer-not-understood', `${url.host} answered with status ${statusCode}.`);
  }
  const body = await bodyOf(answer, url, maxBytes);
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!UNPACKED.includes(name)) for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const empty = [204, 205, 304].includes(statusCode);
  const response = new Response(empty ? null : body, { status: statusCode, headers });
  return Object.defineProperty(response, 'url', { value: url.href });
}

/** They describe the body as it travelled, not as it is handed on. */
const UNPACKED = ['content-encoding', 'content-length', 'transfer-encoding'];

async function bodyOf(answer: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) {
    answer.destroy();
    throw tooLarge(url, maxBytes);
  }
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked(answer)) {
      size += part.length;
      if (size > maxBytes) throw tooLarge(url, maxBytes);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof OutgoingProblem) throw cause;
    throw new OutgoingProblem('answer-not-understood', `The answer of ${url.host} broke off.`, cause);
  } finally {
    answer.destroy();
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Nothing packed is asked for, but some hosts pack all the same. */
function unpacked(answer: IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase();
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  if (!unpack) return answer;
  answer.on('error', (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

function tooLarge(url: URL, maxBytes: number): OutgoingProblem {
  const size = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MB` : `${maxBytes} bytes`;
  return new OutgoingProblem('too-large', `The answer of ${url.host} is larger than ${size}.`);
}
