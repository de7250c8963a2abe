import type { z } from 'zod';
import type { CallerAct, mockCallSchema } from '../../core/wire/nouns/mock-calls.ts';

/** A mock call as it stands, in the words of the contract: the same wherever the call runs. */
export type MockCall = z.output<typeof mockCallSchema>;

/** A mock call that the terminal holds: in the data folder, at a running server, or in memory alone. */
export type HeldCall = {
  readonly state: MockCall;
  /** Resolves when the agent has settled. */
  act(act: CallerAct): Promise<void>;
  /** Stands before that turn of the caller, counted from 1; false when there is no such turn. */
  back(turn: number): Promise<boolean>;
  jobName(jobId: string): Promise<string>;
  /** One sentence on what is kept of the call, and where. */
  readonly kept: string;
  close(): Promise<void>;
};

/** What the terminal asks for. `at` is local time at the workspace, like `2026-03-02T10:15`. */
export type CallWish = { flow: string | null; job: string | null; from: string | null; at: string | null };

/** Why there is no call: one sentence for whoever typed the command. */
export class NoCall extends Error {}

/** The one that is meant; where there is none, the sentence says what there is. */
export function chosen<T>(
  what: 'job' | 'call flow',
  wanted: T | null | undefined,
  name: string,
  others: readonly { name: string }[],
): T {
  if (wanted) return wanted;
  const names = others.slice(0, 10).map((other) => `“${other.name}”`);
  const list = names.length === 0 ? `There is no ${what} yet` : `There are ${names.join(', ')}`;
  throw new NoCall(`There is no ${what} called “${name}”. ${list}${others.length > 10 ? ' and more' : ''}.`);
}
