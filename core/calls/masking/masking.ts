import type { Call } from '../call.ts';
import type { EventBody } from '../events.ts';
import { activeRun, fieldOf, findStepOf } from '../job/job-run.ts';
import { aboutCards, findCards, type Secret } from './card.ts';
import { asksForCode, findCodes } from './code.ts';
import { digitsSaid } from './digits-said.ts';

const MASK = '••••';
/** A partial of so many digits may be a card of which the rest is still to come. */
const CARD_MAY_BEGIN = 12;

/**
 * The one door by which a caller's words enter a call (design §2.12): card numbers keep their last four digits, PINs and codes none.
 * It stands before the log, so that nothing made of the log (value, record, transcript, search words, messages) ever holds them,
 * and a replay sees what the call saw.
 */
export function masked(call: Call, body: EventBody): EventBody {
  switch (body.type) {
    case 'utterance-final':
    case 'voicemail-left':
      return { ...body, text: maskWords(call, body.text) };
    case 'utterance-partial':
      return { ...body, text: maskPartial(maskWords(call, body.text)) };
    case 'digits-pressed':
      return { ...body, digits: maskWords(call, body.digits) };
    default:
      return body;
  }
}

/** As `masked`, for one text. What was said just before counts: people pause between the groups of a card. */
function maskWords(call: Call, text: string): string {
  const question = questionOf(call);
  const lead = leadOf(call, aboutCards(`${question} ${text}`));
  const whole = `${lead}${text}`;
  const secrets = [...findCards(whole, aboutCards(question)), ...findCodes(whole, asksForCode(question))];
  return replaced(text, lead.length, secrets);
}

function replaced(text: string, lead: number, secrets: readonly Secret[]): string {
  let masked = '';
  let at = 0;
  for (const { from, to, keep } of secrets.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const [start, end] = [Math.max(from - lead, 0), to - lead];
    if (end <= at || start < at) continue;
    // Of a number that began in an earlier stretch nothing more may be added to what is kept of it.
    const shown = from >= lead && keep ? `${MASK} ${keep}` : MASK;
    masked += text.slice(at, start) + shown;
    at = end;
  }
  return masked + text.slice(at);
}

/** Core takes a partial only for the fact that words are coming: its digits are not needed. */
function maskPartial(text: string): string {
  const said = digitsSaid(text);
  const digits = said.reduce((sum, part) => sum + part.digits.length, 0);
  return digits < CARD_MAY_BEGIN
    ? text
    : replaced(
        text,
        0,
        said.map((part) => ({ ...part, keep: '' })),
      );
}

/** The caller's words that this event goes on from, with a space behind; mostly none. */
function leadOf(call: Call, cards: boolean): string {
  if (call.hearing?.text) return `${call.hearing.text} `;
  const lines = call.transcript.filter(({ who }) => who === 'caller').slice(-19);
  const open = lines.findLastIndex(({ text }) => !isDigits(text));
  const before = lines[open]?.text ?? '';
  const goesOn = cards || aboutCards(before) || endsOpen(before);
  const spoken = lines.findLastIndex(({ kind }) => kind !== 'digits');
  return lines
    .slice(goesOn ? Math.max(open, 0) : spoken + 1)
    .map(({ text }) => `${text} `)
    .join('');
}

/** "My PIN is": the digits come with the next stretch. */
function endsOpen(text: string): boolean {
  return findCodes(`${text} 0000`).length > findCodes(text).length;
}

function isDigits(text: string): boolean {
  const said = digitsSaid(text);
  const rest = said.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return said.length > 0 && !/\p{L}{3}/u.test(rest);
}

/** What the agent is waiting to hear, in words. */
function questionOf(call: Call): string {
  const { expecting } = call;
  const run = activeRun(call);
  if (expecting?.kind === 'field') return fieldOf(call, run, expecting.key)?.label ?? expecting.key;
  if (expecting?.kind !== 'answer') return '';
  const step = findStepOf(call, run, expecting.step);
  return expecting.question ?? (step?.kind === 'ask' ? step.text : '');
}
