import type { Move } from '../move.ts';
import { quoted } from './state.ts';
import type { View } from './view.ts';

const MOST_WORDS = 160;

/** A move as the line that a model writes for it: how past turns are shown. */
export function moveLineOf(move: Move, jobs: View['jobs']): string {
  const number = (id: string) => jobs.findIndex((job) => job.id === id) + 1;
  switch (move.move) {
    case 'start-job':
    case 'resume-job':
      return `@${move.move} ${number(move.jobId)}`;
    case 'set-field':
    case 'correct-field':
      return `@${move.move} ${move.key} = ${quoted(move.heard, MOST_WORDS)}`;
    case 'ask-anew':
      return `@ask-anew ${move.key}`;
    case 'choose-branch':
      return `@choose-branch ${quoted(move.answer, MOST_WORDS)}`;
    case 'not-known':
      return `@not-known ${quoted(move.topic, MOST_WORDS)}`;
    case 'clarify':
      return `@clarify ${move.jobIds.map(number).join(' ')}`;
    case 'refuse':
      return `@refuse ${move.reason}`;
    // Facts are numbered anew in each turn, so the number would mislead.
    default:
      return `@${move.move}`;
  }
}
