import type { Call, Tokens } from '../../core/calls/call.ts';
import type { Command } from '../../core/calls/commands.ts';
import type { Brain, BrainOutput } from '../ports/brain.ts';
import type { Session } from './session.ts';

type Think = Extract<Command, { type: 'think' }>;

/** Asks the brains of a call, one per attempt. A failure is an event; beyond the last brain an empty thought ends the turn. */
export class Thinking {
  readonly #brains: readonly Brain[];
  readonly #running = new Map<string, AbortController>();

  constructor(brains: readonly Brain[]) {
    this.#brains = brains;
  }

  async think({ thoughtId, heard, attempt }: Think, session: Session): Promise<void> {
    const brain = this.#brains[attempt];
    if (!brain) {
      void session.post({ type: 'thought-ended', thoughtId, brain: 'none' });
      return;
    }
    const running = new AbortController();
    this.#running.set(thoughtId, running);
    const heeded = new Heeded(thoughtId, brain.name, session, running.signal);
    try {
      await brain.think(
        { call: session.call, thoughtId, heard },
        (output) => heeded.take(output),
        running.signal,
      );
      if (!running.signal.aborted) void session.post({ type: 'thought-ended', ...heeded.sum() });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : 'unknown';
      if (!running.signal.aborted) void session.post({ type: 'thought-failed', ...heeded.sum(), reason });
    } finally {
      this.#running.delete(thoughtId);
    }
  }

  stop(thoughtId: string): void {
    this.#running.get(thoughtId)?.abort();
  }

  stopAll(): void {
    for (const running of this.#running.values()) running.abort();
  }
}

/** What a brain gives out, as the events of its thought. Once the thought is stopped it is not heard any more. */
class Heeded {
  readonly #thoughtId: string;
  readonly #session: Session;
  readonly #signal: AbortSignal;
  #brain: string;
  #tokens: Tokens | null = null;

  constructor(thoughtId: string, brain: string, session: Session, signal: AbortSignal) {
    this.#thoughtId = thoughtId;
    this.#brain = brain;
    this.#session = session;
    this.#signal = signal;
  }

  take(output: BrainOutput): Call {
    if (!this.#signal.aborted) this.#take(output);
    return this.#session.call;
  }

  sum() {
    return {
      thoughtId: this.#thoughtId,
      brain: this.#brain,
      ...(this.#tokens ? { tokens: this.#tokens } : {}),
    };
  }

  #take(output: BrainOutput): void {
    const thoughtId = this.#thoughtId;
    switch (output.kind) {
      case 'move':
        void this.#session.post({ type: 'thought-moved', thoughtId, move: output.move });
        return;
      case 'words':
        void this.#session.post({ type: 'thought-spoke', thoughtId, text: output.text });
        return;
      case 'stalled':
        void this.#session.post({ type: 'thought-stalled', thoughtId });
        return;
      case 'answered-by':
        this.#brain = output.brain;
        return;
      case 'tokens':
        this.#tokens = {
          prompt: (this.#tokens?.prompt ?? 0) + output.prompt,
          completion: (this.#tokens?.completion ?? 0) + output.completion,
        };
    }
  }
}
