import type { Move } from '../../core/agent/move.ts';
import type { Call } from '../../core/calls/call.ts';

/** Asked once per turn. Emits moves, then words, and resolves; a failure rejects and the session falls back in the same turn. */
export interface Brain {
  readonly name: string;
  think(request: ThinkRequest, emit: (thought: BrainOutput) => void, signal: AbortSignal): Promise<void>;
}

export type ThinkRequest = { call: Call; thoughtId: string; heard: string };

export type BrainOutput =
  | { kind: 'move'; move: Move }
  | { kind: 'words'; text: string }
  | { kind: 'tokens'; prompt: number; completion: number };
