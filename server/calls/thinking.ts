import type { Command } from '../../core/calls/commands.ts';
import type { Brain } from '../ports/brain.ts';
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
    let tokens: { prompt: number; completion: number } | undefined;
    try {
      await brain.think(
        { call: session.call, thoughtId, heard },
        (output) => {
          if (running.signal.aborted) return;
          if (output.kind === 'move')
            void session.post({ type: 'thought-moved', thoughtId, move: output.move });
          else if (output.kind === 'words')
            void session.post({ type: 'thought-spoke', thoughtId, text: output.text });
          else tokens = { prompt: output.prompt, completion: output.completion };
        },
        running.signal,
      );
      if (!running.signal.aborted) {
        void session.post({
          type: 'thought-ended',
          thoughtId,
          brain: brain.name,
          ...(tokens ? { tokens } : {}),
        });
      }
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : 'unknown';
      if (!running.signal.aborted)
        void session.post({ type: 'thought-failed', thoughtId, brain: brain.name, reason });
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
