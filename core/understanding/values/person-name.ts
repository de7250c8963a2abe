import type { Span } from '../../shared/text.ts';
import { nameRun, opensCode, tidyName } from './name-words.ts';
import { type Spelled, spelledIn } from './spelling.ts';
import { trimSpan, type Word, wordsIn } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

/** What comes before a name. `own`: the caller's own; `asked`: too common in speech to count without the question. */
const CUES: readonly { pattern: RegExp; own?: true; asked?: true; sure: number }[] = [
  {
    pattern: /\b(?:my |the |full )*name(?:'s| is| would be|:| es)?(?: is)?\s+(?=\p{L})/giu,
    own: true,
    sure: 0.93,
  },
  { pattern: /\b(?:me llamo|mi nombre es|soy|habla|le habla)\s+/giu, own: true, sure: 0.93 },
  {
    pattern: /\b(?:this is|speaking is|you're speaking (?:to|with)|i am called|you can call me)\s+/giu,
    own: true,
    sure: 0.9,
  },
  { pattern: /\b(?:i'?m|i am)\s+/giu, own: true, sure: 0.88 },
  { pattern: /\bit'?s\s+(?=\p{L}+(?: \p{L}+)? (?:here|calling|speaking|from)\b)/giu, own: true, sure: 0.88 },
  { pattern: /\b(?:call me|ask for|for my \w+,|surname to|name to)\s+/giu, asked: true, sure: 0.85 },
  { pattern: /\b(?:it'?s for|it'?s|it is|that'?s|that would be|es)\s+/giu, asked: true, sure: 0.8 },
  {
    pattern:
      /\b(?:under|in|for|with|on) (?:the |my )?(?:same )?(?:name|last name|surname)s?(?: of| is)?\s+/giu,
    sure: 0.85,
  },
  { pattern: /\b(?:under|surname to|for the|party of)\s+/giu, sure: 0.7 },
  {
    pattern:
      /\b(?:booking|booked|reservation|table|transfer(?:red)?|paid|pay|send|sent|resend|received|amount|transaction|order|payment|money)\b[^.?!]{0,24}?\b(?:for|to|by|from)\s+/giu,
    sure: 0.6,
  },
  { pattern: /^for\s+|\b(?:for|to|from)\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/gu, sure: 0.6 },
];
const AFTER = /\b(here|speaking|calling|is my (?:\w+ )?(?:name|surname)|es mi nombre)\b/gi;
const FIRST = /\b(?:first|given) name(?:'s| is|:)?\s+/gi;
const LAST =
  /\b(?:last|family|second) name(?:'s| is|:)?\s+|\bsurname(?:'s| is|:)?\s+|\bapellido(?: es)?\s+/gi;
const CORRECTION =
  /\b(?:well|no|actually|sorry|i mean|rather|correction|perdón)\b,?\s+(?:it'?s |my name is |make that |the name is |es )?/gi;
const OPENING =
  /^(?:(?:uh|um|er|oh|so|ah|hi|hello|hey|good (?:morning|afternoon|evening)|yes|yeah|yep|sure|ok|okay|of course|certainly|alright|right|well|please|thanks|thank you|sí|si|claro|hola|bueno|no)\b[\s,.!]*)+/i;

type Candidate = { words: Word[]; sure: number; self: boolean };

/** A person's name as said, tidied; letters that were spelled decide over how a name sounded. */
export function readPersonName(heard: Heard): Extracted | null {
  const words = wordsIn(heard.text);
  const parts = firstAndLast(heard, words);
  const said =
    parts ?? corrected(heard, words) ?? surest(cued(heard, words), bare(heard, words)) ?? behindWith(heard);
  const spelled = spelledIn(heard.text);
  if (spelled.length > 0 && heard.asked) return withSpelling(heard, said, spelled);
  return said ? extracted(heard.text, said.words, said.sure) : null;
}

/** "With Maria", "under Olsen": the joint is no part of the name. */
function behindWith(heard: Heard): ReturnType<typeof bare> {
  const joint = heard.asked ? /^\W*(?:with|by|under|for|con)\s+/i.exec(heard.text)?.[0] : undefined;
  if (!joint) return null;
  const text = ' '.repeat(joint.length) + heard.text.slice(joint.length);
  return bare({ ...heard, text }, wordsIn(text));
}

/** Whether the caller gave their own name, in words that leave no doubt. */
export function introducesSelf(heard: Heard): Extracted | null {
  const said = cued(heard, wordsIn(heard.text));
  return said?.self && said.sure >= 0.85 ? extracted(heard.text, said.words, said.sure) : null;
}

function surest(a: Candidate | null, b: Candidate | null): Candidate | null {
  return a && b ? (b.sure > a.sure ? b : a) : (a ?? b);
}

/** `words` may come from two places ("O'Brien, first name Siobhan"): the value is in their order, the span covers both. */
function extracted(text: string, words: Word[], confidence: number): Extracted {
  const from = Math.min(...words.map((word) => word.from));
  const span = trimSpan(text, [from, Math.max(...words.map((word) => word.to))]);
  const near = words.every(
    (word, i) =>
      i === 0 || (word.from - (words[i - 1] as Word).to <= 3 && word.from > (words[i - 1] as Word).from),
  );
  const name = near ? text.slice(...span) : words.map((word) => text.slice(word.from, word.to)).join(' ');
  return { value: tidyName(name), heard: text.slice(...span), span, confidence };
}

function runAt(heard: Heard, words: readonly Word[], from: number, cuedRun: boolean): Word[] {
  const index = words.findIndex((word) => word.from >= from);
  return index < 0 ? [] : nameRun(heard.text, words, index, cuedRun);
}

function cued(heard: Heard, words: readonly Word[]): Candidate | null {
  for (const { pattern, own, asked, sure } of CUES) {
    if (asked && !heard.asked) continue;
    for (const match of heard.text.matchAll(pattern)) {
      const from = match.index + match[0].length;
      const run = runAt(heard, words, from, sure > 0.85);
      if (run.length && (run[0] as Word).from - from < 3) {
        return { words: again(heard, words, run), sure: ownCase(heard.text, run, sure), self: own ?? false };
      }
    }
  }
  return afterwards(heard, words);
}

/** "I'm johnelle" is surer with a capital; "I'm disappointed" without one is not a name unless it was asked for. */
function ownCase(text: string, run: Word[], sure: number): number {
  const capital = /^\p{Lu}/u.test(text.slice(run[0]?.from));
  return capital || sure > 0.9 ? sure : sure - 0.1;
}

/** "Deb, Deb Kowalczyk": said again in full. */
function again(heard: Heard, words: readonly Word[], run: Word[]): Word[] {
  const next = words.indexOf(run.at(-1) as Word) + 1;
  if (words[next]?.text !== run[0]?.text) return run;
  const longer = nameRun(heard.text, words, next, true);
  return longer.length > run.length ? longer : run;
}

/** "Priya Raghunathan here", "Boxton is my family name". */
function afterwards(heard: Heard, words: readonly Word[]): Candidate | null {
  for (const match of heard.text.matchAll(AFTER)) {
    const end = words.findIndex((word) => word.from >= match.index);
    for (let start = Math.max(0, end - 4); start < end; start += 1) {
      const run = nameRun(heard.text, words, start, false);
      if (run.length && words.indexOf(run.at(-1) as Word) === end - 1)
        return { words: run, sure: ownCase(heard.text, run, 0.88), self: true };
    }
  }
  return null;
}

function firstAndLast(heard: Heard, words: readonly Word[]): Candidate | null {
  const first = runAfter(heard, words, FIRST);
  const last = runAfter(heard, words, LAST);
  if (!first.length && !last.length) return null;
  if (first.length && last.length) {
    const wantsLast = /\b(last|family) name|surname|apellido/i.test(heard.label ?? '');
    const wantsFirst = /\bfirst name\b/i.test(heard.label ?? '');
    return { words: wantsLast ? last : wantsFirst ? first : [...first, ...last], sure: 0.92, self: true };
  }
  const opening = first.length ? bare(heard, words) : null;
  const family = opening && opening.words[0]?.from !== first[0]?.from ? opening.words : [];
  return { words: [...(first.length ? first : last), ...family], sure: 0.9, self: true };
}

/** The name after a cue, up to the next cue. */
function runAfter(heard: Heard, words: readonly Word[], pattern: RegExp): Word[] {
  for (const match of heard.text.matchAll(pattern)) {
    const run = runAt(heard, words, match.index + match[0].length, true);
    const stop = run.findIndex((word) => /^(my|the|last|first|and)$/.test(word.text));
    if (run.length) return stop > 0 ? run.slice(0, stop) : run;
  }
  return [];
}

function corrected(heard: Heard, words: readonly Word[]): Candidate | null {
  if (!heard.asked) return null;
  let found: Candidate | null = null;
  for (const match of heard.text.matchAll(CORRECTION)) {
    const run = runAt(heard, words, match.index + match[0].length, false);
    if (run.length && match.index > 0) found = { words: run, sure: 0.8, self: true };
  }
  return found;
}

/** The answer is the name and nothing else, or begins with it. */
function bare(heard: Heard, words: readonly Word[]): Candidate | null {
  const opening = OPENING.exec(heard.text)?.[0].length ?? 0;
  const answer = words.filter((word) => word.from >= opening);
  const run = withoutCode(heard.text, runAt(heard, words, opening, heard.asked));
  if (!run.length || run[0] !== answer[0]) return null;
  const rest = heard.text.slice(run.at(-1)?.to ?? 0).trim();
  const alone =
    rest === '' ||
    /^[.,!?;#\d]|^[a-z]{1,3} ?\d|^(and|y|i|my|with|but|here|speaking|calling|from)\b/i.test(rest);
  if (!heard.asked)
    return rest.replace(/[.!?]/g, '') === '' && words.length <= 3
      ? { words: run, sure: 0.55, self: false }
      : null;
  // Two words and no more: the second is a surname, whatever it may mean elsewhere ("Carol Hotel").
  const odd =
    answer.length === 2 &&
    run.length === 1 &&
    !/\d/.test(answer[1]?.text ?? '') &&
    !/^(please|here|speaking|calling|sir|thanks|ma'am|yes|again|and|is)$/.test(answer[1]?.text ?? '');
  if (odd && /^\s*$/.test(heard.text.slice(answer[0]?.to, answer[1]?.from)))
    return { words: answer, sure: 0.6, self: false };
  return { words: again(heard, words, run), sure: alone ? 0.85 : 0.55, self: false };
}

/** "Klara d 882": the letters right in front of digits belong to them. */
function withoutCode(text: string, run: Word[]): Word[] {
  const last = run.at(-1);
  return last && opensCode(last.text) && /^[\s-]?\d/.test(text.slice(last.to)) ? run.slice(0, -1) : run;
}

/** Spelled letters replace the last word of the name that was said, or are the name. */
function withSpelling(heard: Heard, said: Candidate | null, spelled: Spelled[]): Extracted {
  const letters = spelled.map((part) => part.text).join(' ');
  const span: Span = [spelled[0]?.span[0] ?? 0, spelled.at(-1)?.span[1] ?? 0];
  const names = (said?.words ?? [])
    .filter((word) => word.to <= span[0] || word.from >= span[1])
    .map((word) => heard.text.slice(word.from, word.to));
  const at = names.findLastIndex((name) => sounds(name) === sounds(letters));
  const whole = names.join('').toLowerCase() === letters.replaceAll(' ', '');
  if (at >= 0 && !whole) names[at] = letters;
  const value = whole ? names.join(' ') : at >= 0 ? names.join(' ') : letters;
  const from =
    names.length && (at >= 0 || whole) ? Math.min(span[0], said?.words[0]?.from ?? span[0]) : span[0];
  const to = Math.max(span[1], from);
  return { value: tidyName(value), heard: heard.text.slice(from, to), span: [from, to], confidence: 0.88 };
}

/** First letter and length class: enough to tell which of the said names was spelled. */
function sounds(name: string): string {
  return name.toLowerCase().charAt(0).replace('k', 'c');
}
