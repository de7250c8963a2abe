import type { Call } from '../calls/call.ts';
import { type Asked, askedIn, type Offer } from './caller/asked.ts';
import { coverage, likeness, likest } from './caller/meaning.ts';
import { valueFor } from './caller/values.ts';
import { wishedOption, wishFor } from './caller/wishes.ts';
import {
  AGREEMENT,
  CORRECTIONS,
  DISAGREEMENT,
  LATE_CORRECTIONS,
  NOTHING_ELSE,
  REFUSALS,
  withFiller,
  wordingsOf,
} from './caller/wordings.ts';
import { type Chance, chanceOf, seedOf } from './chance.ts';
import type { Known, Meaning, Scenario, Twist } from './scenario.ts';

/** Turns of the caller that an expectation may need to know of. */
export type CallerNotes = {
  /** Turns in which the caller said yes to an offer or to what was read back. */
  agreed: number[];
  /** The turn in which the caller first would not answer. */
  refused: number | null;
  /** Questions that decide something, and when they were answered. */
  decided: { question: string; turn: number }[];
};

type TwistOf<D extends Twist['does']> = Extract<Twist, { does: D }>;

/**
 * Plays a scenario. The same scenario, run and words of the agent give the same lines: wordings, fillers and values given unasked
 * come from the seed. Answers what is asked and knows nothing of the text that is being tried.
 */
export class ScriptedCaller {
  readonly notes: CallerNotes = { agreed: [], refused: null, decided: [] };
  readonly #scenario: Scenario;
  readonly #chance: Chance;
  readonly #timeZone: string;
  readonly #given = new Set<Known>();
  readonly #done = new Set<Twist>();
  #turns = 0;
  #mattersTold = 0;

  constructor(scenario: Scenario, run: number, timeZone: string) {
    this.#scenario = scenario;
    this.#chance = chanceOf(seedOf(scenario.seed, scenario.id, run));
    this.#timeZone = timeZone;
  }

  /** The next line; null when the caller has nothing to say: they wait in silence. */
  says(call: Call): string | null {
    const line = this.#turns === 0 ? this.#opening() : this.#answer(askedIn(call), lastSaid(call));
    if (line !== null) this.#turns += 1;
    return line;
  }

  #opening(): string {
    const opening = this.#chance.pick(this.#scenario.openings);
    const mention = this.#twist('mention');
    // Said at once where no question could take the words for an answer; the same in every run.
    if (!mention) return opening;
    this.#done.add(mention);
    return `${opening}. ${mention.words}`;
  }

  #answer(asked: Asked | null, said: string): string | null {
    const { language } = this.#scenario;
    switch (asked?.kind) {
      case undefined:
        return null;
      case 'value':
        return this.#value(asked.what, said);
      case 'question':
        return this.#question(asked);
      case 'read-back':
        return this.#readBack(asked);
      case 'offer':
        return this.#offer(asked);
      case 'which-job':
        return asked.alone ? this.#yes() : asked.name;
      case 'message-offer':
      case 'resume':
        return this.#yes();
      case 'danger':
        return this.#chance.pick(wordingsOf({ type: 'yes-no', value: 'no' }, language));
      case 'anything-else':
        return this.#takenBackLate() ?? this.#chance.pick(NOTHING_ELSE[language]);
      case 'matter':
        this.#mattersTold += 1;
        return this.#mattersTold > 2 ? null : this.#chance.pick(this.#scenario.openings);
    }
  }

  /** In order: a question of their own, a refusal, the value. */
  #value(what: Meaning, said: string): string {
    const digression = this.#twist('digress');
    if (digression && sameThing(digression.what, what)) return this.#once(digression, digression.question);
    const refusal = this.#twist('refuse');
    if (
      refusal &&
      likest(what, this.#scenario.knows)?.label === likest(refusal.what, this.#scenario.knows)?.label
    )
      return this.#refuse();
    return this.#give(what, said);
  }

  #refuse(): string {
    this.notes.refused ??= this.#turns + 1;
    return this.#chance.pick(REFUSALS[this.#scenario.language]);
  }

  /** The value asked for; of two questions in one breath both or only the last; now and then one more that will be asked later. */
  #give(what: Meaning, said: string): string {
    const { language } = this.#scenario;
    const known = this.#known(what);
    const together = this.#askedTogether(said, known);
    if (together.length > 1) {
      const answered = this.#chance.happens(0.5) ? together : together.slice(-1);
      for (const one of answered) this.#given.add(one);
      return answered.map((one) => this.#worded(one)).join(', and ');
    }
    this.#given.add(known);
    const line = withFiller(this.#worded(known), language, this.#chance);
    const more = this.#chance.happens(0.25) ? this.#unasked(known) : undefined;
    if (!more) return line;
    this.#given.add(more);
    return language === 'es'
      ? `${line}, y mi teléfono es ${this.#worded(more)}`
      : `${line}, and my number is ${this.#worded(more)}`;
  }

  /** What a caller gives unasked is the number, after the name: what people do, and what every reader is told by its shape. */
  #unasked(known: Known): Known | undefined {
    const phones = this.#scenario.knows.filter(({ type }) => type === 'phone');
    const [phone] = phones;
    const twisted = this.#scenario.twists.some((twist) => 'what' in twist && twist.what.type === 'phone');
    if (known.type !== 'person-name' || phones.length !== 1 || twisted) return undefined;
    return phone && !this.#given.has(phone) ? phone : undefined;
  }

  /** “What is your name? And your number?”: the values that the questions of one breath ask for, in their order. */
  #askedTogether(said: string, first: Known): Known[] {
    const questions = said.split(/(?<=\?)/).filter((part) => part.includes('?'));
    if (questions.length < 2) return [];
    const open = this.#scenario.knows.filter((known) => !this.#given.has(known));
    const found = questions.flatMap((question) => {
      const [best] = open
        .map((known) => ({ known, like: coverage(known.label, question) }))
        .filter(({ like }) => like >= 0.5)
        .toSorted((a, b) => b.like - a.like);
      return best ? [best.known] : [];
    });
    const all = new Set(found.includes(first) ? found : [first, ...found]);
    return all.size > 1 ? [...all] : [];
  }

  #known(what: Meaning): Known {
    const known = likest(what, this.#scenario.knows);
    if (known) return fitting(known, what);
    const place = { at: this.#scenario.circumstances.at, timeZone: this.#timeZone };
    return { ...what, value: valueFor(what, 3, place) };
  }

  #worded(known: Known): string {
    const correction = this.#twist('correct');
    const first = correction && sameThing(correction.what, known) ? correction.first : known.value;
    return this.#chance.pick(wordingsOf({ type: known.type, value: first }, this.#scenario.language));
  }

  /** Where nothing was read back, what was wrong is taken back before the act that would use it, or at the end. */
  #takenBackLate(): string | null {
    const correction = this.#twist('correct');
    const given = correction && [...this.#given].find((known) => sameThing(correction.what, known));
    if (!correction || !given) return null;
    const { language } = this.#scenario;
    return this.#takeBack(correction, given, (said) =>
      LATE_CORRECTIONS[language](said, shortLabel(given.label)),
    );
  }

  #takeBack(correction: TwistOf<'correct'>, known: Known, wordings: (said: string) => string[]): string {
    this.#done.add(correction);
    const { language } = this.#scenario;
    const said = this.#chance.pick(wordingsOf(known, language));
    return this.#chance.pick(wordings(bare(said)));
  }

  #readBack({ values, offer }: Extract<Asked, { kind: 'read-back' }>): string {
    const correction = this.#twist('correct');
    const read = correction && values.find((value) => sameThing(correction.what, value));
    const known = read && likest(read, this.#scenario.knows);
    if (correction && known) return this.#takeBack(correction, known, CORRECTIONS[this.#scenario.language]);
    return offer ? this.#offer(offer) : this.#yes();
  }

  #question({ words, answer, options }: Extract<Asked, { kind: 'question' }>): string {
    const { answers, language, knows } = this.#scenario;
    const [best] = answers
      .map((one) => ({ one, like: coverage(one.question, words) + coverage(words, one.question) }))
      .toSorted((a, b) => b.like - a.like);
    const decided = best && best.like >= 1 ? best.one.answer : null;
    if (best && decided !== null)
      this.notes.decided.push({ question: best.one.question, turn: this.#turns + 1 });
    if (answer === 'yes-no') return this.#yesNo(decided, words, language);
    if (decided !== null && (!options || options.includes(decided))) return decided;
    const option = options && wishedOption(options, this.#scenario);
    if (option !== undefined) return option;
    return (
      likest({ type: 'text', label: words }, knows)?.value ??
      this.#known({ type: 'text', label: words }).value
    );
  }

  /** What nobody foresaw: leave is given, and there is no more of anything. */
  #yesNo(decided: string | null, words: string, language: 'en' | 'es'): string {
    const usual = ASKS_LEAVE.test(words) && !this.#twist('decline') ? 'yes' : 'no';
    const value = decided ?? wishFor(words, this.#scenario) ?? usual;
    if (value === 'yes') this.notes.agreed.push(this.#turns + 1);
    return this.#chance.pick(wordingsOf({ type: 'yes-no', value }, language));
  }

  #offer({ action, to }: Offer): string {
    const late = this.#takenBackLate();
    if (late !== null) return late;
    const decline = this.#scenario.twists.find(
      (twist): twist is TwistOf<'decline'> => twist.does === 'decline' && twist.action === action,
    );
    if (!decline || (decline.to !== undefined && coverage(decline.to, to) < 0.5)) return this.#yes();
    return this.#chance.pick(DISAGREEMENT[this.#scenario.language]);
  }

  #yes(): string {
    this.notes.agreed.push(this.#turns + 1);
    return this.#chance.pick(AGREEMENT[this.#scenario.language]);
  }

  #once(twist: Twist, line: string): string {
    this.#done.add(twist);
    return line;
  }

  #twist<D extends Twist['does']>(does: D): TwistOf<D> | undefined {
    return this.#scenario.twists.find(
      (twist): twist is TwistOf<D> => twist.does === does && !this.#done.has(twist),
    );
  }
}

const ASKS_LEAVE =
  /\b(?:may|can|could|shall|should|ok|okay|would (?:you|they)|want|mind|prefer|puedo|podemos|quiere)\b/i;

function sameThing(a: Meaning, b: Meaning): boolean {
  return a.type === b.type && likeness(a, b) >= 0.7;
}

/** A date for a question about a date and a time, and the other way round, is what the caller has. */
function fitting(known: Known, { type }: Meaning): Known {
  if (known.type === type || known.type !== 'date-time') return known;
  const [day = '', hour = ''] = known.value.split('T');
  if (type === 'date') return { ...known, type, value: day };
  return type === 'time' ? { ...known, type, value: hour } : known;
}

/** “best number to call back” is said as “best number”. */
function shortLabel(label: string): string {
  return label
    .replace(/^(?:the|their|your|el|la|su)\s+/i, '')
    .replace(/\s+(?:to|where|for|that|para|donde)\b.*$/i, '');
}

/** “It's Robin” and “My name is Robin” without their opening, for “no, it's …”. */
function bare(said: string): string {
  return said.replace(/^(?:my name is|it's|me llamo)\s+/i, '');
}

function lastSaid({ transcript }: Call): string {
  const from = transcript.findLastIndex(({ who }) => who === 'caller');
  return transcript
    .slice(from + 1)
    .filter(({ who }) => who === 'agent')
    .map(({ text }) => text)
    .join(' ');
}
