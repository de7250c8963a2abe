import type { Move } from '../../core/agent/move.ts';
import type { Call, Tokens } from '../../core/calls/call.ts';

/**
 * Asked once per turn. Emits moves, then words, and resolves; a failure rejects and the session falls back in the same turn. `emit`
 * gives the call as it stands thereafter, with core's verdict on the move as the last of its turn's moves; a brain that emits
 * before its first wait gets the call as it was.
 */
export interface Brain {
  readonly name: string;
  think(request: ThinkRequest, emit: Emit, signal: AbortSignal): Promise<void>;
}

export type Emit = (thought: BrainOutput) => Call;

export type ThinkRequest = { call: Call; thoughtId: string; heard: string };

export type BrainOutput =
  | { kind: 'move'; move: Move }
  | { kind: 'words'; text: string }
  /** Nothing has come for longer than a caller should wait in silence. */
  | { kind: 'stalled' }
  /** Another brain has answered in this one's place. */
  | { kind: 'answered-by'; brain: string }
  /** Each request's own; they add up. */
  | ({ kind: 'tokens' } & Tokens);
