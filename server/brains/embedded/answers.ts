import type { Move } from '../../../core/agent/move.ts';
import type { Expecting } from '../../../core/calls/call.ts';
import { topicWords } from '../../../core/understanding/question.ts';
import { acceptsWithThanks } from '../../../core/understanding/repair.ts';
import { readValue } from '../../../core/understanding/values/read-value.ts';
import { type Turn, told } from './proposal.ts';

/** Answers to a question that is open: a yes or a no, one of the options, or words that are only noted. */
export function answersIn(turn: Turn): Move[] {
  const { expecting } = turn;
  if (!expecting) return [];
  switch (expecting.kind) {
    case 'consent':
    case 'confirm-fields':
    case 'resume':
    case 'message-offer':
      return yesNo(turn);
    case 'anything-else':
      return anythingElse(turn);
    case 'answer':
      return answer(turn, expecting);
    default:
      return [];
  }
}

function yesNo(turn: Turn): Move[] {
  const read = readValue('yes-no', told(turn, { asked: true }));
  const offered = turn.expecting?.kind === 'consent' || turn.expecting?.kind === 'confirm-fields';
  if (!read && offered && acceptsWithThanks(turn.heard)) return [{ move: 'confirm' }];
  return read ? [{ move: read.value === 'yes' ? 'confirm' : 'deny' }] : [];
}

/** A bare yes or no; "yes, I also need …" is a new matter and left to routing. */
function anythingElse(turn: Turn): Move[] {
  const read = readValue('yes-no', told(turn, { asked: true }));
  const thanks =
    /^\W*(?:thanks?(?: you)?|that(?:'s| is| will be)? (?:all|it|everything)|nothing(?: else)?|gracias|nada más|eso es todo)\b/i;
  if (read?.value === 'no' || thanks.test(turn.heard))
    return topicWords(rest(turn.heard, read?.heard)).length > 3 ? [] : [{ move: 'deny' }];
  if (read?.value === 'yes' && topicWords(rest(turn.heard, read.heard)).length === 0)
    // "Okay" and "great" take the news in; only a yes says that there is more.
    return [
      { move: /\b(?:yes|yeah|yep|yea|sure|please|sí|si|claro)\b/i.test(turn.heard) ? 'confirm' : 'deny' },
    ];
  return [];
}

function rest(heard: string, taken: string | undefined): string {
  return taken ? heard.replace(taken, ' ') : heard;
}

/** "Is the driver's name Alex?" asks something; "could I have a van?" wishes for something. */
const ASKS_BACK =
  /(?:^|[.!,] |\b(?:and|so|but) )(?:is|are|does|do|did|was|were|will|who|when|where|why|how (?:much|long|far|many))\b(?! (?:there|it possible)\b)[^.!?]*\?/i;

function answer(turn: Turn, expecting: Extract<Expecting, { kind: 'answer' }>): Move[] {
  const { key: step, options } = expecting;
  if (expecting.answer === 'yes-no') {
    const read = readValue('yes-no', told(turn, { asked: true }));
    return read ? [{ move: 'choose-branch', step, answer: read.value, confidence: read.confidence }] : [];
  }
  if (expecting.answer === 'choice' && options) {
    const read = readValue('choice', told(turn, { asked: true, options }));
    return read ? [{ move: 'choose-branch', step, answer: read.value, confidence: read.confidence }] : [];
  }
  if (ASKS_BACK.test(turn.heard)) return [];
  const read = readValue('text', told(turn, { asked: true }));
  return read ? [{ move: 'choose-branch', step, answer: read.value, confidence: read.confidence }] : [];
}
