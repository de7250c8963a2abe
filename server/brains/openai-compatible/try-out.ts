import type { Outgoing } from '../../outgoing/outgoing.ts';
import { OutgoingProblem } from '../../outgoing/outgoing-problem.ts';
import type { Clock } from '../../ports/clock.ts';
import { chatAddress, headersFor, type ModelEndpoint } from './model-endpoint.ts';

export type Tried = { works: boolean; words: string; message: string; ms: number };

const MOST_BYTES = 256 * 1024;
const TIMEOUT_MS = 15_000;
const MOST_WORDS = 200;

/** One short question to an endpoint, for whoever is setting it up. Says what happened and what to do; never the key. */
export async function tryOut(
  endpoint: ModelEndpoint,
  { outgoing, clock }: { outgoing: Pick<Outgoing, 'fetch'>; clock: Clock },
): Promise<Tried> {
  const began = clock.now();
  const outcome = await ask(endpoint, outgoing).catch((cause: unknown) => failed(sentenceOf(cause)));
  return { ...outcome, ms: Math.max(0, Math.round(clock.now() - began)) };
}

type Outcome = Omit<Tried, 'ms'>;

async function ask(endpoint: ModelEndpoint, outgoing: Pick<Outgoing, 'fetch'>): Promise<Outcome> {
  const response = await outgoing.fetch(chatAddress(endpoint), {
    method: 'POST',
    headers: headersFor(endpoint),
    body: JSON.stringify({
      model: endpoint.model,
      messages: [{ role: 'user', content: 'Say hello in one short sentence.' }],
    }),
    redirect: 'manual',
    maxBytes: MOST_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  if (response.status !== 200) return failed(sentenceFor(response.status, endpoint));
  const words = wordsIn(await response.text());
  if (!words) return failed('The address answered, but not as a chat model does. Does it end in /v1?');
  return { works: true, words: words.slice(0, MOST_WORDS), message: 'The model answered.' };
}

function sentenceFor(status: number, { model, key }: ModelEndpoint): string {
  if (status === 401 || status === 403)
    return key ? 'The key was refused. Set it anew.' : 'The address asks for a key. Set one.';
  if (status === 404)
    return `There is no chat model “${model}” at this address. Look at its name, and at the end of the address.`;
  if (status === 429) return 'The provider asks to wait, or the account has used up its allowance.';
  if (status >= 300 && status < 400)
    return 'The address leads elsewhere. Write the address that it leads to.';
  return `The provider answered with status ${status}.`;
}

function wordsIn(text: string): string {
  try {
    const answer = JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] } | null;
    const content = answer?.choices?.[0]?.message?.content;
    return typeof content === 'string' ? content.trim() : '';
  } catch {
    return '';
  }
}

function sentenceOf(cause: unknown): string {
  return cause instanceof OutgoingProblem ? cause.message : 'The request failed.';
}

function failed(message: string): Outcome {
  return { works: false, words: '', message };
}
