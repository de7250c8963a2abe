import type { Move } from '../../../core/agent/move.ts';
import type { Call } from '../../../core/calls/call.ts';
import { activeRun, fieldOf } from '../../../core/calls/job/job-run.ts';
import { topicStems, wordsOf } from '../../../core/shared/words.ts';
import { turnOf } from '../embedded/proposal.ts';
import { propose } from '../embedded/propose.ts';

const SURE = 0.8;
/** Words beside the value that say something: "my number is …" has one. */
const MOST_BESIDE = 1;
const MOST_WORDS_OF_A_YES = 5;

/**
 * The moves of a turn that needs no language model (design §8): the caller has plainly given what was asked, and said nothing else.
 * Null when there is any doubt.
 */
export function plainAnswer(call: Call, heard: string): Move[] | null {
  const { expecting } = call;
  if (!expecting || expecting.kind === 'job' || expecting.kind === 'which-job') return null;
  const { moves, routed, searched } = propose(turnOf(call, heard));
  if (routed || searched || moves.length === 0) return null;
  if (expecting.kind === 'field') return plainValue(call, heard, expecting.key, moves) ? moves : null;
  const yesOrNo = moves.length === 1 && ['confirm', 'deny', 'choose-branch'].includes(moves[0]?.move ?? '');
  const isText = expecting.kind === 'answer' && expecting.answer === 'text';
  return yesOrNo && !isText && wordsOf(heard).length <= MOST_WORDS_OF_A_YES ? moves : null;
}

function plainValue(call: Call, heard: string, key: string, moves: Move[]): boolean {
  const field = fieldOf(call, activeRun(call), key);
  if (!field || field.type === 'text') return false;
  let rest = heard;
  for (const move of moves) {
    if (move.move !== 'set-field' || move.confidence < SURE || move.alternatives) return false;
    rest = rest.replace(move.heard, ' ');
  }
  const label = new Set(topicStems(field.label));
  const asked = moves.some((move) => move.move === 'set-field' && move.key === key);
  return asked && topicStems(rest).filter((stem) => !label.has(stem)).length <= MOST_BESIDE;
}
