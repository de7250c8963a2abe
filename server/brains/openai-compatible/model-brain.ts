import { windowView } from '../../../core/calls/turn/window-view.ts';
import type { Outgoing } from '../../outgoing/outgoing.ts';
import type { Brain, Emit, ThinkRequest } from '../../ports/brain.ts';
import type { Clock } from '../../ports/clock.ts';
import { Answer } from './answer.ts';
import { chatAddress, headersFor, type ModelChoice, type ModelEndpoint } from './model-endpoint.ts';
import { ModelFailure } from './model-failure.ts';
import { plainAnswer } from './plain-answer.ts';
import { type Refusal, requestBody } from './request-body.ts';
import { readStream } from './watched-stream.ts';

export type ModelBrainParts = { outgoing: Pick<Outgoing, 'stream'>; clock: Clock };

/**
 * A language model behind any OpenAI-compatible address. It sees a window, proposes moves, and speaks; core judges all of it. A plain
 * answer does not reach it. Endpoints are tried in order while nothing was said; after the last this brain fails, and the embedded
 * one answers in the same turn.
 */
export function modelBrain(choice: ModelChoice, parts: ModelBrainParts): Brain {
  return {
    name: 'language-model',
    async think(request, emit, signal) {
      const plain = plainAnswer(request.call, request.heard);
      if (plain) {
        emit({ kind: 'answered-by', brain: 'embedded' });
        for (const move of plain) emit({ kind: 'move', move });
        return;
      }
      const failures: string[] = [];
      for (const endpoint of choice.endpoints) {
        const turn = new Turn(endpoint, choice, parts, emit, signal);
        try {
          return await turn.answer(request);
        } catch (cause) {
          if (signal.aborted) return;
          failures.push(cause instanceof Error ? cause.message : 'it failed');
          // Half an answer is not begun again elsewhere: what comes next is known from the Plan.
          if (turn.spoke) break;
        }
      }
      throw new ModelFailure(failures.join('; ') || 'no model is set');
    },
  };
}

/** One endpoint's try at one turn: a request, and after a refusal one more. */
class Turn {
  readonly #endpoint: ModelEndpoint;
  readonly #choice: ModelChoice;
  readonly #parts: ModelBrainParts;
  readonly #emit: Emit;
  readonly #signal: AbortSignal;
  spoke = false;

  constructor(
    endpoint: ModelEndpoint,
    choice: ModelChoice,
    parts: ModelBrainParts,
    emit: Emit,
    signal: AbortSignal,
  ) {
    this.#endpoint = endpoint;
    this.#choice = choice;
    this.#parts = parts;
    this.#emit = emit;
    this.#signal = signal;
  }

  async answer({ call, heard }: ThinkRequest): Promise<void> {
    const view = windowView(call, heard);
    const first = await this.#ask(new Answer(view, this.#emit), null);
    if (first.reasons.length === 0) return first.finish();
    const second = await this.#ask(new Answer(first.view, this.#emit), first.refusal());
    if (second.reasons.length > 0) throw new ModelFailure(`refused twice: ${second.reasons.join('; ')}`);
    second.finish();
  }

  async #ask(answer: Answer, refusal: Refusal | null): Promise<Answer> {
    const { outgoing, clock } = this.#parts;
    const { timeoutMs, fillerMs } = this.#choice;
    const body = requestBody(this.#endpoint.model, answer.view, refusal);
    try {
      await readStream(
        () =>
          outgoing.stream(chatAddress(this.#endpoint), {
            body,
            headers: headersFor(this.#endpoint),
            timeoutMs,
            signal: this.#signal,
          }),
        {
          answer,
          clock,
          timeoutMs,
          fillerMs,
          signal: this.#signal,
          onStall: () => this.#emit({ kind: 'stalled' }),
        },
      );
    } finally {
      this.spoke ||= answer.spoke;
      const tokens = answer.tokens(body);
      if (tokens.prompt + tokens.completion > 0) this.#emit({ kind: 'tokens', ...tokens });
    }
    return answer;
  }
}
