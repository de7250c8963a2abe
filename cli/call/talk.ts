import type { HeldCall } from './held-call.ts';
import { shownLine, shownRecord, shownWhy } from './shown.ts';
import { IN_CALL_HELP, readLine } from './typed-line.ts';

/** Where a talk is read from and written to. `echo`: the caller's own lines are written too, since nobody saw them typed. */
export type Talk = {
  lines: AsyncIterable<string>;
  write: (line: string) => void;
  prompt: () => void;
  echo: boolean;
  why: boolean;
};

/** Holds the call line by line until one side ends it; when the lines run out, the caller hangs up. */
export async function talk(call: HeldCall, parts: Talk): Promise<void> {
  const screen = new Screen(call, parts);
  parts.write('A mock call. Type what the caller says; /help lists what else there is.');
  await screen.catchUp();
  parts.prompt();
  for await (const line of parts.lines) {
    await follow(line, call, screen);
    if (!call.state.live) break;
    parts.prompt();
  }
  if (call.state.live) {
    await call.act({ type: 'hang-up' });
    await screen.catchUp();
  }
  for (const line of shownRecord(call.state)) parts.write(line);
}

async function follow(line: string, call: HeldCall, screen: Screen): Promise<void> {
  const typed = readLine(line);
  switch (typed.means) {
    case 'nothing':
      return;
    case 'help':
      return screen.write(IN_CALL_HELP);
    case 'fault':
      return screen.write(typed.sentence);
    case 'back':
      if (await call.back(typed.turn)) await screen.startFrom(typed.turn);
      else
        screen.write(
          `You have had ${call.state.record.turns.length} turns so far; there is no turn ${typed.turn}.`,
        );
      return;
    case 'act':
      await call.act(typed.act);
      await screen.catchUp();
  }
}

/** Knows how much of the call has been shown. */
class Screen {
  readonly #call: HeldCall;
  readonly #parts: Talk;
  #lines = 0;
  #turns = 0;

  constructor(call: HeldCall, parts: Talk) {
    this.#call = call;
    this.#parts = parts;
  }

  write(text: string): void {
    this.#parts.write(text);
  }

  /** Shows what has come since, and why. */
  async catchUp(): Promise<void> {
    const { transcript, turns } = this.#call.state.record;
    for (const line of transcript.slice(this.#lines)) {
      if (line.who === 'caller' && !this.#parts.echo) continue;
      this.write(shownLine(line));
    }
    this.#lines = transcript.length;
    if (this.#parts.why) {
      for (const turn of turns.slice(this.#turns))
        for (const line of await shownWhy(turn, this.#call)) this.write(line);
    }
    this.#turns = turns.length;
  }

  /** The call stands before that turn now: shows what the agent had last said there. */
  async startFrom(turn: number): Promise<void> {
    const { transcript, turns } = this.#call.state.record;
    this.write(`Back before your turn ${turn}.`);
    this.#turns = turns.length;
    this.#lines = Math.max(
      0,
      transcript.findLastIndex(({ who }) => who === 'agent'),
    );
    await this.catchUp();
  }
}
