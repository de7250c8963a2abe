import { ModelFailure } from './model-failure.ts';

export type ToolCall = { id: string; name: string; args: string };

/** What the protocol sends, as far as it is read here. */
type Chunk = {
  error?: { message?: string };
  choices?: {
    delta?: { content?: string | null; tool_calls?: ToolDelta[] };
    message?: { content?: string | null; tool_calls?: ToolDelta[] };
  }[];
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null;
};
type ToolDelta = { id?: string; function?: { name?: string; arguments?: string } };

const MOST_BYTES = 1024 * 1024;

/** Takes in a streamed answer (server-sent events) piece by piece, or a whole one from a server that does not stream. */
export class StreamReader {
  readonly #onText: (text: string) => void;
  #buffer = '';
  #bytes = 0;
  #events = 0;
  tool: ToolCall | null = null;
  usage: { prompt: number; completion: number } | null = null;

  constructor(onText: (text: string) => void) {
    this.#onText = onText;
  }

  /** Whether anything of an answer has come, be it words, a tool or a count. */
  get begun(): boolean {
    return this.#events > 0;
  }

  /** Throws ModelFailure on what is no answer. */
  take(piece: string): void {
    this.#bytes += piece.length;
    if (this.#bytes > MOST_BYTES) throw new ModelFailure('the answer is too long');
    this.#buffer += piece;
    // A server that does not stream: its JSON is read whole, at the end.
    if (this.#events === 0 && this.#buffer.trimStart().startsWith('{')) return;
    let from = 0;
    for (let end = this.#buffer.indexOf('\n'); end >= 0; end = this.#buffer.indexOf('\n', from)) {
      this.#line(this.#buffer.slice(from, end));
      from = end + 1;
    }
    if (from > 0) this.#buffer = this.#buffer.slice(from);
  }

  /** Nothing more comes. */
  end(): void {
    const rest = this.#buffer.trim();
    this.#buffer = '';
    if (rest.startsWith('data:')) this.#line(rest);
    else if (this.#events === 0 && rest) this.#chunk(rest);
    if (this.#events === 0) throw new ModelFailure('the answer is empty');
  }

  #line(line: string): void {
    if (!line.startsWith('data:')) return;
    const data = line.slice(5).trim();
    if (data && data !== '[DONE]') this.#chunk(data);
  }

  #chunk(data: string): void {
    this.#events += 1;
    const { error, choices, usage } = parsed(data);
    if (error)
      throw new ModelFailure(`the model reports: ${String(error.message ?? 'an error').slice(0, 200)}`);
    if (usage) this.usage = { prompt: usage.prompt_tokens ?? 0, completion: usage.completion_tokens ?? 0 };
    const said = choices?.[0]?.delta ?? choices?.[0]?.message;
    if (!said) return;
    if (typeof said.content === 'string' && said.content) this.#onText(said.content);
    const [call] = said.tool_calls ?? [];
    if (call) this.#tool(call);
  }

  #tool({ id, function: said }: ToolDelta): void {
    const { id: before = '', name = '', args = '' } = this.tool ?? {};
    this.tool = { id: id ?? before, name: said?.name ?? name, args: args + (said?.arguments ?? '') };
  }
}

function parsed(data: string): Chunk {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value === 'object' && value !== null) return value as Chunk;
  } catch (cause) {
    throw new ModelFailure('the answer is broken JSON', cause);
  }
  throw new ModelFailure('the answer is not what the protocol says');
}
