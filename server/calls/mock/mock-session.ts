import type { Call } from '../../../core/calls/call.ts';
import type { CallEvent } from '../../../core/calls/events.ts';
import { isOpen } from '../../../core/flows/hours.ts';
import type { CallerAct } from '../../../core/wire/nouns/mock-calls.ts';
import type { Brain } from '../../ports/brain.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ActionRunner } from '../action-runner.ts';
import { type AppendEvents, Journal } from '../journal.ts';
import { performer } from '../performing.ts';
import { Session } from '../session.ts';
import { Thinking } from '../thinking.ts';
import { TypedLine } from './typed-line.ts';

/** A typed mock call as its caller handles it: acts become the events that a phone would send. */
export class MockSession {
  readonly #session: Session;
  readonly #line: TypedLine;

  constructor(session: Session, line: TypedLine) {
    this.#session = session;
    this.#line = line;
  }

  get call(): Call {
    return this.#session.call;
  }

  get session(): Session {
    return this.#session;
  }

  close(): void {
    this.#line.close();
  }

  async act(act: CallerAct): Promise<void> {
    switch (act.type) {
      case 'say':
        this.#line.heard();
        this.#line.spoken(act.text);
        await this.#session.post({ type: 'utterance-final', text: act.text });
        break;
      case 'keys':
        this.#line.heard();
        await this.#session.post({ type: 'digits-pressed', digits: act.digits });
        break;
      case 'silence':
        this.#line.silence();
        break;
      case 'talk-over':
        await this.#talkOver(act.text, act.heardChars);
        break;
      case 'hang-up':
        this.#line.heard();
        await this.#session.post({ type: 'leg-ended', legId: 'caller', reason: 'hung-up' });
        break;
    }
    await this.#session.settled();
  }

  /** The caller speaks when about half of the sentence has been heard, unless it is said how much. */
  async #talkOver(text: string, heardChars: number | undefined): Promise<void> {
    const said = this.#session.call.saying?.text.length ?? 0;
    this.#line.heardUpTo(heardChars ?? Math.floor(said / 2));
    await this.#session.post({ type: 'speech-started', legId: 'caller' });
    await this.#session.post({ type: 'utterance-partial', text });
    await this.#session.post({ type: 'utterance-final', text });
    await this.#session.post({ type: 'speech-ended', legId: 'caller' });
    this.#line.finishSpeaking();
  }
}

export type MockSessionParts = {
  call: Call;
  /** Events that made `call` and are not in the store yet. */
  log: readonly CallEvent[];
  clock: Clock;
  brains: readonly Brain[];
  actions: ActionRunner;
  append: AppendEvents;
  /** See Journal. */
  gather?: () => Promise<void>;
  onEvent?: (call: Call, event: CallEvent, session: Session) => void;
};

/** Puts a session together for a caller who types; with a store or, for the CLI and the evaluation, without one. */
export function openMockSession({
  call,
  log,
  clock,
  brains,
  actions,
  append,
  gather,
  onEvent,
}: MockSessionParts): MockSession {
  const journal = new Journal(append, (ms, run) => clock.after(ms, run), gather);
  for (const event of log) journal.add(event);
  const time = { offset: call.now - clock.now() };
  const session: Session = new Session({
    call,
    journal,
    now: () => clock.now() + time.offset,
    perform: performer({ thinking: new Thinking(brains), actions, line: () => line }),
    onEvent: (value, event) => onEvent?.(value, event, session),
  });
  const line: TypedLine = new TypedLine({
    post: (event) => void session.post(event),
    waitsForCaller: () => session.call.saying?.afterwards.next === 'listen',
    pass: (ms) => {
      time.offset += ms;
    },
    answers: () => destinationAnswers(session.call),
  });
  return new MockSession(session, line);
}

/** In a mock call nobody picks up in a flow's ring step; a destination answers in its hours. */
function destinationAnswers(call: Call): boolean {
  const { stage, snapshot, now } = call;
  if (stage.kind !== 'transferring') return false;
  const destination = snapshot.destinations.find(({ id }) => id === stage.destinationId);
  return !destination?.hours || isOpen(destination.hours, now, snapshot.workspace.timeZone);
}
