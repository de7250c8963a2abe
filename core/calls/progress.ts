import type { Call, TurnTrace } from './call.ts';
import type { Command } from './commands.ts';

/**
 * A call on its way through one `advance`: the call so far, the commands so far, and the sentences that the agent will say at
 * the end of it. Call values stay immutable: `patch` replaces `progress.call`, and only this holder is changed in place.
 */
export type Progress = {
  call: Call;
  commands: Command[];
  words: string[];
  /** A model has put the next question in its own words: core's plain question is not said as well. */
  worded?: boolean;
};

export function patch(progress: Progress, change: Partial<Call>): void {
  progress.call = { ...progress.call, ...change };
}

export function command(progress: Progress, ...commands: Command[]): void {
  progress.commands.push(...commands);
}

/** Ids made inside a call count up, so that replaying its log makes the same ones. */
export function nextId(progress: Progress, prefix: string): string {
  const made = progress.call.made + 1;
  patch(progress, { made });
  return `${prefix}-${made}`;
}

/** Changes the explanation of the caller's latest turn; before the first turn there is nothing to explain. */
export function trace(progress: Progress, change: (trace: TurnTrace) => Partial<TurnTrace>): void {
  const last = progress.call.turns.at(-1);
  if (!last) return;
  patch(progress, { turns: [...progress.call.turns.slice(0, -1), { ...last, ...change(last) }] });
}

/** Whether this turn told of a danger: what is said beside it is not held against the caller, and what is said to it is heard out. */
export function alarmedNow({ call }: Pick<Progress, 'call'>): boolean {
  const checks = call.turns.at(-1)?.checks ?? [];
  return call.urgent && checks.some(({ check, found }) => check === 'emergency' && found === 'present');
}
