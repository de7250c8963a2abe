import type { Call } from '../../core/calls/call.ts';
import type { CallerAct } from '../../core/wire/nouns/mock-calls.ts';
import type { TypedLine } from '../providers/telephony/typed/typed-line.ts';
import type { Session } from './session.ts';

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

  async act(act: CallerAct): Promise<void> {
    switch (act.type) {
      case 'say':
        this.#line.heard();
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
