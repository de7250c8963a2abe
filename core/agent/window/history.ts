import { callerSays, quoted } from './state.ts';
import type { PastTurn } from './view.ts';

export type Message = { role: 'user' | 'assistant'; content: string };

/** Turns shown at most; past that, three are dropped at a time, so that the start stays the same for three turns. */
const MOST_TURNS = 6;
const DROPPED_TOGETHER = 3;
const MOST_SAID = 600;

/**
 * The last six turns as they went. A turn that has been shown is shown the same way again, so that a provider's cache holds all but
 * the end of the window.
 */
export function history(turns: readonly PastTurn[]): Message[] {
  const over = Math.max(0, turns.length - MOST_TURNS);
  const from = Math.ceil(over / DROPPED_TOGETHER) * DROPPED_TOGETHER;
  return turns.slice(from).flatMap(({ heard, moves, said }): Message[] => [
    { role: 'user', content: callerSays(heard) },
    { role: 'assistant', content: [...moves, quoted(said, MOST_SAID)].filter(Boolean).join('\n') || '…' },
  ]);
}
