import type { OptimizeContext } from '../../../../core/plan/optimize/rewrites/rewrite.ts';
import { faultOf } from '../../../../core/plan/optimize/written.ts';
import { blocking, type Problem } from '../../../../core/shared/problem.ts';
import type { Outgoing } from '../../../outgoing/outgoing.ts';
import { OutgoingProblem } from '../../../outgoing/outgoing-problem.ts';
import { chatAddress, headersFor, type ModelChoice, type ModelEndpoint } from '../model-endpoint.ts';
import { ModelFailure } from '../model-failure.ts';
import { instructionsIn, REWRITE_TASK, type RewriteRequest, rewriteContent } from './rewrite-prompt.ts';

export type Rewriting = RewriteRequest & { context: OptimizeContext; signal?: AbortSignal };

type Message = { role: 'system' | 'user' | 'assistant'; content: string };

/** A whole job is written anew, so it may take longer than a turn; a server that sends nothing is given up after it too. */
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 512 * 1024;

/**
 * A job's instructions, rewritten by the workspace's model and held to the laws of Optimize. A text that breaks one is asked for once
 * more, with the reason; then the next endpoint is tried. What still breaks one, or never came, is refused and says why.
 */
export async function rewriteByModel(
  { endpoints }: Pick<ModelChoice, 'endpoints'>,
  outgoing: Pick<Outgoing, 'fetch'>,
  rewriting: Rewriting,
  timeoutMs = TIMEOUT_MS,
): Promise<{ text: string } | { refused: Problem }> {
  let refused = blocking('no-model', 'No language model is set, so only the rules can rewrite a text.');
  for (const endpoint of endpoints) {
    const line = { endpoint, outgoing, timeoutMs, signal: rewriting.signal };
    try {
      const outcome = await written(line, rewriting);
      if ('text' in outcome) return outcome;
      refused = outcome.refused;
    } catch (cause) {
      refused = blocking(
        'model-failed',
        `The language model gave no rewrite: ${sentence(cause)}. Your text is untouched.`,
      );
    }
    if (rewriting.signal?.aborted) break;
  }
  return { refused };
}

type Line = {
  endpoint: ModelEndpoint;
  outgoing: Pick<Outgoing, 'fetch'>;
  timeoutMs: number;
  signal: AbortSignal | undefined;
};

/** One endpoint's text; after a broken law one more try. */
async function written(line: Line, rewriting: Rewriting): Promise<{ text: string } | { refused: Problem }> {
  const messages: Message[] = [
    { role: 'system', content: REWRITE_TASK },
    { role: 'user', content: rewriteContent(rewriting) },
  ];
  const first = await ask(line, messages);
  const fault = faultOf(rewriting.instructions, first, rewriting.context);
  if (!fault) return { text: first };
  const again = `Refused: ${fault.message} Write the instructions again, without that fault.`;
  const second = await ask(line, [
    ...messages,
    { role: 'assistant', content: first || '…' },
    { role: 'user', content: again },
  ]);
  const refused = faultOf(rewriting.instructions, second, rewriting.context);
  return refused ? { refused } : { text: second };
}

async function ask({ endpoint, outgoing, timeoutMs, signal }: Line, messages: Message[]): Promise<string> {
  const response = await outgoing.fetch(chatAddress(endpoint), {
    method: 'POST',
    headers: headersFor(endpoint),
    body: JSON.stringify({ model: endpoint.model, messages }),
    redirect: 'manual',
    timeoutMs,
    maxBytes: MOST_BYTES,
    ...(signal ? { signal } : {}),
  });
  if (response.status !== 200) throw new ModelFailure(`it answered with status ${response.status}`);
  const answer = (await response.json().catch(() => null)) as Answer;
  const content = answer?.choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new ModelFailure('its answer is not what the protocol says');
  return instructionsIn(content);
}

type Answer = { choices?: { message?: { content?: unknown } }[] } | null;

/** What happened, in the words of those who know; never a key or a text. */
function sentence(cause: unknown): string {
  const known = cause instanceof ModelFailure || cause instanceof OutgoingProblem;
  return known ? cause.message.replace(/\.$/, '') : 'the request failed';
}
