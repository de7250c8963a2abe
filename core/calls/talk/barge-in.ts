import type { Expecting, Saying } from '../call.ts';

/** Sounds of listening: they never take the floor. */
const BACKCHANNEL =
  /^(?:m+h*m*|uh[- ]?huh|mm[- ]?hm+|aha|ah|oh|okay|ok|right|sure|yeah|yes|s[ií]|claro|ajá)[.,!]*$/i;

/**
 * Whether a partial utterance takes the floor from the agent. Two words do; one word does when it answers a question whose
 * answers are short (yes, no, a digit) and it is not merely a sound of listening while the question is still being said.
 */
export function bargesIn(partial: string, saying: Saying, expecting: Expecting | null): boolean {
  if (!saying.interruptible) return false;
  const words = partial.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return false;
  if (words.length === 1 && BACKCHANNEL.test(partial.trim())) return false;
  return words.length >= 2 || shortAnswerExpected(expecting);
}

function shortAnswerExpected(expecting: Expecting | null): boolean {
  if (!expecting) return false;
  if (expecting.kind === 'answer') return expecting.answer !== 'text';
  return ['consent', 'confirm-fields', 'resume', 'which-job', 'danger', 'field'].includes(expecting.kind);
}
