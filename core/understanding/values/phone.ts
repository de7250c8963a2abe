import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Span } from '../../shared/text.ts';
import { type DigitPart, digitRuns } from './digits.ts';
import type { Extracted, Heard } from './value.ts';

type Candidate = { e164: string; span: Span; score: number };

/**
 * A phone number in E.164. Numbers kept for fiction are taken, so the test is whether a number is possible. With a `previous`
 * number, "the last four are 2213", "ends in 0191" and "the area code is 702" mend it.
 */
export function readPhone(heard: Heard): Extracted | null {
  const runs = digitRuns(heard.text);
  const mended = heard.previous ? mend(heard, runs, heard.previous) : null;
  const whole = selfCorrected(heard, runs, best(heard, runs));
  if (mended && (!whole || whole.score < 3)) return mended;
  if (!whole) return heard.asked ? short(heard, runs) : null;
  const extension = extensionAfter(heard.text, whole.span[1], runs);
  const span: Span = [whole.span[0], extension?.end ?? whole.span[1]];
  return {
    value: extension ? `${whole.e164};ext=${extension.digits}` : whole.e164,
    heard: heard.text.slice(...span),
    span,
    confidence: whole.score >= 3 ? 0.95 : 0.6,
  };
}

/** True when the caller means the line they are calling from: "this number", "the one I'm calling from". */
export function meansCallingNumber(text: string): boolean {
  return CALLING_NUMBER.test(text);
}

/** "646 555 0135, sorry, 0153": digits after a correction mend the number just said. */
function selfCorrected(heard: Heard, runs: DigitPart[][], whole: Candidate | null): Candidate | null {
  const later = whole ? runs.find((run) => (run[0]?.span[0] ?? 0) > whole.span[1]) : undefined;
  const between = whole && later ? heard.text.slice(whole.span[1], later[0]?.span[0]) : '';
  if (!whole || !later || !/\b(no|sorry|i mean|actually|wait|correction|perdón)\b/i.test(between))
    return whole;
  const digits = later.map((part) => part.digits).join('');
  const e164 = digits.length > 1 ? patched(whole.e164, digits, false, heard.country) : null;
  return e164 ? { ...whole, e164, span: [whole.span[0], later.at(-1)?.span[1] ?? whole.span[1]] } : whole;
}

const CALLING_NUMBER =
  /\b(this (number|one|phone|line)|(number|one|phone|line) (that )?i'?m (calling|on|phoning)|same (number|one|phone)|the number (you have|on (your|the) (caller id|screen))|(este|mismo) (número|numero)|(?:desde |al |a |del? )(?:el )?que (?:le |la |lo |les )?(?:estoy )?(?:llam\w+|hablando)|a este (?:mismo )?(?:tel[eé]fono|m[oó]vil|celular))\b|\bcalling (you )?from( now)?\s*[.!]?$/i;

const CUE =
  /\b(phones?|numbers?|no|ph|cell|mobile|contact|call|callback|reach|tel|telephone|teléfono|telefono|número|numero|celular|text)\b[^\d]{0,20}$/i;
const OTHER_CUE =
  /\b(zip|postcode|postal|address|street|apt|suite|account|order|reference|invoice|claim|policy|ssn|social|card|code|password|pin|extension|ext|x)\b[^\d]{0,12}$/i;

function best(heard: Heard, runs: DigitPart[][]): Candidate | null {
  let winner: Candidate | null = null;
  for (const run of withAreaCode(heard.text, runs)) {
    for (let from = 0; from < run.length; from += 1) {
      for (let to = from + 1; to <= Math.min(run.length, from + 15); to += 1) {
        const candidate = candidateOf(heard, run, from, to);
        if (candidate && candidate.score > (winner?.score ?? 0)) winner = candidate;
      }
    }
  }
  return winner;
}

function candidateOf(heard: Heard, run: DigitPart[], from: number, to: number): Candidate | null {
  const parts = run.slice(from, to);
  const digits = parts.map((part) => part.digits).join('');
  if (digits.length < 8 || digits.length > 15) return null;
  const starts = parts.map((part) => part.span[0]);
  const span: Span = [Math.min(...starts), Math.max(...parts.map((part) => part.span[1]))];
  const plus =
    /\+\s*$/.test(heard.text.slice(0, span[0])) || /\bplus\s*$/i.test(heard.text.slice(0, span[0]));
  const e164 = e164Of(digits, heard.country, plus);
  const before = heard.text.slice(Math.max(0, span[0] - 40), span[0]);
  const cue = CUE.test(before) ? 2 : OTHER_CUE.test(before) ? -2 : 0;
  const whole = from === 0 && to === run.length ? 1 : 0;
  // Digits said one by one belong together: cutting between them makes another number.
  const cut = [run[from - 1], run[to]].some((part) => part?.digits.length === 1) ? 3 : 0;
  if (e164) {
    const abroad = !plus && !isNational(digits, heard.country);
    const sure = heard.asked || cue > 0 || plus || parts.length > 1 || digits.length === 10;
    return sure && cue >= 0
      ? {
          e164,
          span: withSign(heard.text, span),
          score: 3 + cue + whole - cut - (abroad ? 2 : 0) - from * 0.1,
        }
      : null;
  }
  if (!heard.asked || !whole) return null;
  return { e164: digits, span, score: 1 + cue };
}

function isNational(digits: string, country: string): boolean {
  return parsePhoneNumberFromString(digits, country as CountryCode)?.isPossible() ?? false;
}

function e164Of(digits: string, country: string, plus: boolean): string | null {
  const typed = plus ? `+${digits}` : digits;
  const number = parsePhoneNumberFromString(typed, country as CountryCode);
  if (number?.isPossible()) return number.number;
  const abroad = !plus && digits.length >= 11 ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return abroad?.isValid() ? abroad.number : null;
}

function withSign(text: string, [from, to]: Span): Span {
  const sign = /[+(]+\s*$/.exec(text.slice(0, from));
  return sign ? [sign.index, to] : [from, to];
}

/** "555 0146 and the area code is 702": the area code is put before the local number. */
function withAreaCode(text: string, runs: DigitPart[][]): DigitPart[][] {
  const code = runs.find((run) =>
    /\b(area code|clave|código de área)\b\D{0,14}$/i.test(text.slice(0, run[0]?.span[0])),
  );
  if (code?.map((p) => p.digits).join('').length !== 3) return runs;
  const local = runs.find((run) => run !== code && run.map((p) => p.digits).join('').length === 7);
  return local ? [[...code, ...local], ...runs] : runs;
}

function extensionAfter(
  text: string,
  from: number,
  runs: DigitPart[][],
): { digits: string; end: number } | null {
  const match =
    /^[\s,]*(?:and\s+)?(?:the\s+)?(?:extension|ext\.?|x|extensión)(?:\s+(?:is|number|number is|es))?\s*/i.exec(
      text.slice(from),
    );
  if (!match) return null;
  const start = from + match[0].length;
  const run = runs.find((parts) => parts.some((part) => part.span[0] === start)) ?? [];
  const parts = run.filter((part) => part.span[0] >= start);
  const digits = parts.map((part) => part.digits).join('');
  return digits && digits.length <= 7 ? { digits, end: parts.at(-1)?.span[1] ?? start } : null;
}

const LAST = /\b(last|final|ends?|ending|finish(es)?|últim[oa]s?|termina)\b/i;
const FIRST = /\b(area code|starts?|begins?|first|prefix|empieza|clave)\b/i;

/** A partial correction: some digits at the end or the start of the number that is held already. */
function mend(heard: Heard, runs: DigitPart[][], previous: string): Extracted | null {
  const run = runs.at(-1);
  if (!run) return null;
  let parts = run;
  const lead = heard.text.slice(0, run[0]?.span[0]);
  // "The last four are 2213": the count is not part of the number.
  const counted =
    /\b(last|first)\s*$/i.test(lead) && parts.length > 1 && (parts[0]?.digits.length ?? 0) === 1;
  if (counted) parts = parts.slice(1);
  const [number = '', extension] = previous.split(';ext=');
  const marked = LAST.test(lead) || FIRST.test(lead);
  const digits = parts.map((part) => part.digits).join('');
  // One digit mends a number only where its place is named: "the last is a nine".
  if (digits.length < 2 && !LAST.test(lead)) return null;
  const value = patched(number, digits, FIRST.test(lead) && !LAST.test(lead), heard.country);
  // Without "last" or "area code" two or three digits may be anything: a house number, a count.
  if (!value || (!marked && digits.length < 4)) return null;
  const span: Span = [parts[0]?.span[0] ?? 0, parts.at(-1)?.span[1] ?? 0];
  return {
    value: extension ? `${value};ext=${extension}` : value,
    heard: heard.text.slice(...span),
    span,
    confidence: marked ? 0.9 : 0.7,
  };
}

function patched(number: string, digits: string, atStart: boolean, country: string): string | null {
  if (digits.length < 1 || digits.length > 7) return null;
  const national =
    parsePhoneNumberFromString(number, country as CountryCode)?.nationalNumber ?? number.replace(/^\+/, '');
  const prefix = number.slice(0, number.length - national.length);
  if (digits.length >= national.length) return null;
  return (
    prefix + (atStart ? digits + national.slice(digits.length) : national.slice(0, -digits.length) + digits)
  );
}

/** Too short for a number: kept as heard with low confidence, so that the agent asks for the rest. */
function short(heard: Heard, runs: DigitPart[][]): Extracted | null {
  const run = runs.toSorted((a, b) => length(b) - length(a))[0];
  if (!run || length(run) < 5) return null;
  const span: Span = [run[0]?.span[0] ?? 0, run.at(-1)?.span[1] ?? 0];
  return {
    value: run.map((part) => part.digits).join(''),
    heard: heard.text.slice(...span),
    span,
    confidence: 0.4,
  };
}

function length(run: DigitPart[]): number {
  return run.reduce((sum, part) => sum + part.digits.length, 0);
}
