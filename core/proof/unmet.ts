import type { CallRecord } from '../calls/record.ts';
import { searchText } from '../shared/text.ts';
import { ALIKE, coverage, likeness, sameName } from './caller/meaning.ts';
import type { Ending, Expectation } from './expectation.ts';
import type { Meaning, Scenario } from './scenario.ts';
import type { CallerNotes } from './scripted-caller.ts';
import { isStock } from './stock-lines.ts';

/** A call that was held, as its record tells it. `endedItself`: neither cut off for its length nor left in silence. */
export type HeldCall = { record: CallRecord; notes: CallerNotes; endedItself: boolean };

/** What of a scenario's expectations a call did not meet, one sentence each; empty when it passed. */
export function unmet({ expectations }: Pick<Scenario, 'expectations'>, held: HeldCall): string[] {
  return expectations.flatMap((expectation) => missing(expectation, held) ?? []);
}

function missing(expectation: Expectation, held: HeldCall): string | null {
  switch (expectation.about) {
    case 'field':
      return missingField(expectation, held);
    case 'action':
      return missingAction(expectation, held);
    case 'words':
      return missingWords(expectation, held);
    case 'ending':
      return missingEnding(expectation.oneOf, held);
    case 'looked-after':
      return leftHanging(expectation, held);
  }
}

type Of<A extends Expectation['about']> = Extract<Expectation, { about: A }>;
type Result = CallRecord['jobs'][number]['result']['data'][number];

function missingField({ field, value, confirmed }: Of<'field'>, { record }: HeldCall): string | null {
  const found = resultFor(record, field, value);
  if (!found) return `“${field.label}” is not among the results.`;
  return confirmed && !found.confirmed ? `“${field.label}” was not read back and confirmed.` : null;
}

/** By its value, which no other thing that the caller knows has; a yes or a no is told apart by its question. */
function resultFor(record: CallRecord, field: Meaning, value: string): Result | undefined {
  const bare = field.type === 'yes-no' || field.type === 'choice';
  return record.jobs
    .flatMap(({ result }) => result.data)
    .find(
      (result) =>
        sameValue(field, result.value, value) &&
        (!bare || likeness({ type: field.type, label: result.label }, field) >= ALIKE),
    );
}

function sameValue({ type }: Meaning, found: string | null, wanted: string): boolean {
  if (found === null) return false;
  const [a, b] = [searchText(found).trim(), searchText(wanted).trim()];
  if (type === 'date' || type === 'time') return a === b || a.split('t').includes(b);
  if (type === 'date-time') return a === b || b.split('t').includes(a);
  if (type !== 'text' && type !== 'address' && type !== 'choice') return a === b;
  // Another answer in the same breath makes it another value.
  return coverage(wanted, found) >= 0.8 && a.length <= b.length * 1.5 + 8;
}

function missingAction(wanted: Of<'action'>, { record, notes }: HeldCall): string | null {
  const done = record.actions.filter(
    (action) => action.action === wanted.action && action.state === 'done' && isFor(wanted, action.args),
  );
  const name = nameOf(wanted);
  if (wanted.times === 'never') return done.length > 0 ? `${name} was done and should not have been.` : null;
  const [action] = done;
  if (!action) return `${name} was not done.`;
  if (done.length > 1) return `${name} was done ${done.length} times.`;
  const turn = turnAt(record, action.at);
  if (wanted.agreed && !notes.agreed.some((at) => at <= turn))
    return `${name} was done without the caller’s yes.`;
  const late = (wanted.after ?? []).find((field) => !givenBy(record, field, turn));
  return late ? `${name} was done before “${late.label}” was given.` : null;
}

function isFor({ to, text }: Of<'action'>, args: Record<string, string>): boolean {
  const whom = args.to !== undefined && args.name === undefined && args.for === undefined ? [args.to] : [];
  const names = [...whom, args.name, args.for].flatMap((name) => name ?? []);
  if (to !== undefined && !names.some((name) => sameName(name, to))) return false;
  return text === undefined || searchText(args.text ?? '') === searchText(text);
}

function nameOf({ action, to }: Of<'action'>): string {
  const names = {
    'transfer-call': 'The transfer',
    'send-text': 'The text',
    'call-webhook': 'The webhook',
    'take-message': 'The message',
    'end-call': 'The end',
  };
  return to ? `${names[action]} (${to})` : names[action];
}

/** The caller's last turn at that moment. */
function turnAt({ turns }: CallRecord, at: number): number {
  return turns.filter((turn) => turn.at <= at).length;
}

function givenBy(record: CallRecord, field: Meaning & { value?: string }, turn: number): boolean {
  return record.jobs
    .flatMap(({ result }) => result.data)
    .some(
      (result) =>
        result.turn <= turn &&
        (field.value === undefined
          ? likeness({ type: field.type, label: result.label }, field) >= ALIKE
          : sameValue(field, result.value, field.value)),
    );
}

function missingWords({ words, said, exact }: Of<'words'>, { record }: HeldCall): string | null {
  const spoken = agentWords(record);
  const found = exact ? plain(spoken).includes(plain(words)) : coverage(words, spoken) >= MOST_WORDS;
  if (found === (said === 'said')) return null;
  return said === 'said' ? `“${words}” was not said.` : `“${words}” was said.`;
}

/** A sentence that the agent puts in its own way keeps most of what it says. */
const MOST_WORDS = 0.7;

function plain(text: string): string {
  return searchText(text)
    .replace(/[^\p{L}\p{N}[\]{}]+/gu, ' ')
    .trim();
}

function agentWords({ transcript }: CallRecord): string {
  return transcript
    .filter(({ who }) => who === 'agent')
    .map(({ text }) => text)
    .join('\n');
}

function missingEnding(oneOf: readonly Ending[], held: HeldCall): string | null {
  if (!held.endedItself) return 'The call did not come to an end.';
  const ending = endingOf(held.record);
  return oneOf.includes(ending) ? null : `The call ended with ${ENDINGS[ending]}.`;
}

const ENDINGS: Record<Ending, string> = {
  transfer: 'a transfer',
  message: 'a message',
  goodbye: 'goodbye',
};

function endingOf({ outcome }: CallRecord): Ending {
  if (outcome === 'transferred') return 'transfer';
  return outcome === 'message-taken' ? 'message' : 'goodbye';
}

function leftHanging({ ordinary, question }: Of<'looked-after'>, { record, notes }: HeldCall): string | null {
  if (record.actions.some(({ state }) => state === 'done')) return null;
  const turn =
    question === undefined ? notes.refused : notes.decided.findLast((one) => one.question === question)?.turn;
  const told = record.transcript
    .filter((line) => line.who === 'agent' && (turn == null || line.turn === turn))
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.trim() !== '' && !sentence.includes('?') && !isStock(sentence))
    .filter((sentence) => !ordinary.some((usual) => coverage(sentence, usual) >= MOST_WORDS));
  if (told.length > 0) return null;
  return 'The caller was left with nothing: no act, no message, no word on what happens.';
}
