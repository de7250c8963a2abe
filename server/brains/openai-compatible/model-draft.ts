import { draftsByModel, MODEL_TASK } from '../../../core/plan/drafting/by-model.ts';
import type { DraftingContext, Drafts } from '../../../core/plan/drafting/drafted.ts';
import type { Outgoing } from '../../outgoing/outgoing.ts';
import { chatAddress, headersFor, type ModelChoice, type ModelEndpoint } from './model-endpoint.ts';

const TIMEOUT_MS = 120_000;
const MOST_BYTES = 2 * 1024 * 1024;
/** Longer notes are for the rules alone: few models hold them whole. */
const MOST_CHARACTERS = 60_000;

/** A draft by the first endpoint whose answer holds; why none was taken, when none was. */
export async function modelDraft(
  byRules: Drafts,
  context: DraftingContext,
  { endpoints }: ModelChoice,
  outgoing: Pick<Outgoing, 'fetch'>,
): Promise<{ drafts: Drafts } | { refused: string }> {
  if (byRules.text.length > MOST_CHARACTERS)
    return { refused: 'The text is too long for a language model. This draft is by rules.' };
  let refusal = { refused: 'The language model did not answer. This draft is by rules.' };
  for (const endpoint of endpoints) {
    const answer = await ask(endpoint, byRules.text, outgoing).catch(() => null);
    if (answer === null) continue;
    const held = draftsByModel(answer, byRules, context);
    if ('drafts' in held) return held;
    refusal = held;
  }
  return refusal;
}

async function ask(
  endpoint: ModelEndpoint,
  notes: string,
  outgoing: Pick<Outgoing, 'fetch'>,
): Promise<string | null> {
  const messages = [
    { role: 'system', content: MODEL_TASK },
    { role: 'user', content: `<notes>\n${notes.replaceAll('</notes>', '')}\n</notes>` },
  ];
  const response = await outgoing.fetch(chatAddress(endpoint), {
    method: 'POST',
    headers: headersFor(endpoint),
    body: JSON.stringify({ model: endpoint.model, messages }),
    redirect: 'manual',
    timeoutMs: TIMEOUT_MS,
    maxBytes: MOST_BYTES,
  });
  if (response.status !== 200) return null;
  const answer = (await response.json()) as { choices?: { message?: { content?: unknown } }[] } | null;
  const said = answer?.choices?.[0]?.message?.content;
  return typeof said === 'string' ? said : null;
}
