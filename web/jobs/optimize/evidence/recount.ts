import type { Answered } from '../../../client/client.ts';
import type { EvidenceMessage } from './evidence-stream.ts';

export type Evidence = Answered<'Evidence'>;

/** What one of the changes did to one caller. */
export type Cause = { scenario: string; did: 'mended' | 'broke'; change: string | null };

export type Count = {
  state: 'none' | 'waiting' | 'running' | 'counted' | 'failed';
  done: number;
  of: number;
  /** For the text that is accepted now, or for the one before while this one is counted. */
  evidence: Evidence | null;
  causes: readonly Cause[];
  /** Which change did what is known as well, as far as it can be. */
  settled: boolean;
  /** What happened, where it failed. */
  problem: string | null;
};

export const nothingCounted: Count = {
  state: 'none',
  done: 0,
  of: 0,
  evidence: null,
  causes: [],
  settled: false,
  problem: null,
};

/** A new count begins; the figures of the last one stay in sight. */
export function begun(count: Count): Count {
  return { ...nothingCounted, state: 'waiting', evidence: count.evidence };
}

/** What a message of the stream makes of the count. `changeIds` are the changes that `without` named, in that order. */
export function counted(count: Count, message: EvidenceMessage, changeIds: readonly string[]): Count {
  switch (message.type) {
    case 'waiting':
      return { ...count, state: 'waiting' };
    case 'progress':
      return { ...count, state: 'running', done: message.done, of: message.of };
    case 'evidence':
      return { ...count, state: 'counted', evidence: message.evidence as Evidence, causes: [] };
    case 'cause': {
      const change = message.without === null ? null : (changeIds[message.without] ?? null);
      return {
        ...count,
        causes: [...count.causes, { scenario: message.scenario, did: message.did, change }],
      };
    }
    case 'problem':
      return { ...count, state: 'failed', evidence: null, problem: message.problem.message };
  }
}

/** The stream has ended: by itself after the evidence, or before it, which `problem` says. */
export function ended(count: Count, problem: string): Count {
  if (count.state === 'counted') return { ...count, settled: true };
  return count.state === 'failed' ? count : { ...count, state: 'failed', evidence: null, problem };
}
