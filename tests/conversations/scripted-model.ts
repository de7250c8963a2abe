import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the model does with one request. */
export type Scripted =
  | { say: string[]; thenBreak?: true; usage?: { prompt_tokens: number; completion_tokens: number } }
  | { tool: { name: string; args: string } }
  /** Answers out of what it was sent, as a model that does whatever its window or the caller says. */
  | { answer: (request: Request) => string[] }
  | { raw: string; status?: number; type?: string }
  | { silent: () => void };

export type Request = {
  messages: { role: string; content: string }[];
  tools: unknown[];
  authorization: string;
  raw: string;
};

/** A server that speaks the chat-completions protocol by a script, on loopback: one entry a request, the last one for ever. */
export class ScriptedModel {
  readonly requests: Request[] = [];
  script: Scripted[] = [];
  readonly #server: Server;
  baseUrl = '';

  constructor() {
    this.#server = createServer(async (request, response) => {
      const raw = await text(request);
      const body = JSON.parse(raw) as Pick<Request, 'messages' | 'tools'>;
      this.requests.push({ ...body, raw, authorization: request.headers.authorization ?? '' });
      const next = this.script.length > 1 ? this.script.shift() : this.script[0];
      const sent = this.requests.at(-1);
      if (next && 'answer' in next && sent) play({ say: next.answer(sent) }, response);
      else if (next) play(next, response);
    });
  }

  get host(): string {
    return new URL(this.baseUrl).host;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.baseUrl = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  reset(): void {
    this.requests.length = 0;
    this.script = [];
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function play(scripted: Scripted, response: ServerResponse): void {
  if ('answer' in scripted) return;
  if ('silent' in scripted) return scripted.silent();
  if ('raw' in scripted) {
    response.writeHead(scripted.status ?? 200, { 'content-type': scripted.type ?? 'text/event-stream' });
    return void response.end(scripted.raw);
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if ('tool' in scripted) {
    const { name, args } = scripted.tool;
    send(response, {
      delta: { tool_calls: [{ index: 0, id: 'call_1', function: { name, arguments: '' } }] },
    });
    send(response, { delta: { tool_calls: [{ index: 0, function: { arguments: args } }] } });
  } else {
    for (const content of scripted.say) send(response, { delta: { content } });
    // Once all of it is on its way: what is still in memory would go down with the connection.
    if (scripted.thenBreak) return void response.write(': \n', () => response.destroy());
    if (scripted.usage) response.write(`data: ${JSON.stringify({ choices: [], usage: scripted.usage })}\n\n`);
  }
  response.end('data: [DONE]\n\n');
}

function send(response: ServerResponse, choice: object): void {
  response.write(`data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`);
}
