import type { Span } from '../../../shared/text.ts';
import type { Language } from '../../steps/verbs.ts';
import { nest } from '../../text/lines.ts';
import { type Source, sentencesOf, sourceOf } from '../../text/sentences.ts';
import { OTHERWISE } from '../../words/joints-en.ts';
import { mend } from '../../words/spelling.ts';
import type { DraftedLine } from '../drafted.ts';
import type { Facts } from './facts.ts';
import { CHAT_WHY, isChat } from './forms/letter.ts';
import { lineKind, type NoteLine, partOf, verbIn } from './note-line.ts';

/** What became of the lines of one call. */
export type Written = { steps: DraftedLine[]; rules: DraftedLine[]; unread: { span: Span; why: string }[] };

const NOTHING_TO_DO = 'It says nothing to do on a call.';

/** Writes the lines of one call as numbered steps, in their order and words; rules apart, facts taken out. */
export function writeSteps(
  lines: readonly NoteLine[],
  {
    source,
    language,
    facts,
    about,
  }: { source: Source; language: Language; facts: Facts; about: string | null },
): Written {
  const written: Written = { steps: [], rules: [], unread: [] };
  const keepNumbers = lines.some(({ plain }) => /\b(?:steps?|paso) \d/.test(plain));
  const roots = nest(
    lines.map((line) => ({ ...line, children: [] })),
    opensBlock,
  ) as NoteLine[];
  let number = 0;
  const numbered = (line: NoteLine) => {
    number += 1;
    const label = keepNumbers && line.marker === 'number' && line.number ? line.number : String(number);
    return `${label}. `;
  };
  for (let at = 0; at < roots.length; at += 1) {
    const run = fieldRun(roots, at, language);
    const root = roots[at] as NoteLine;
    if (run > 1) {
      const list = roots.slice(at, at + run);
      const verb = language === 'es' ? 'Pida' : 'Collect';
      written.steps.push({ text: `${numbered(root)}${verb}:`, from: null, why: 'Heads what to collect.' });
      written.steps.push(...list.map((line) => ({ text: `   - ${line.text}`, from: line.span })));
      at += run - 1;
      continue;
    }
    writeRoot(root, roots[at + 1], { written, source, language, facts, about, numbered });
  }
  lateMessage(written.steps, language);
  return written;
}

const BARE_MESSAGE =
  /^1\. (?:please )?(?:take|get) (?:a|the|their) message(?: (?:for|to) [^.,]+)?\.?$|^1\. tome (?:un|el) (?:mensaje|recado)[^.,]*\.?$/i;

/** "Take a message. Get their name and number": what a message holds is asked before it is taken. */
function lateMessage(steps: DraftedLine[], language: Language): void {
  const [first] = steps;
  if (
    !first ||
    !BARE_MESSAGE.test(first.text) ||
    steps.slice(1).some(({ text }) => /\bmessage|\bmensaje/i.test(text))
  )
    return;
  const asks = steps.findLastIndex(
    ({ text }) => verbIn(text.replace(/^\d+\. /, '').toLowerCase(), language)?.row.act === 'collect',
  );
  if (asks < 1 || steps.slice(0, asks + 1).some(({ text }) => !/^\d+\. /.test(text))) return;
  steps.splice(asks, 0, ...steps.splice(0, 1));
  for (const [at, line] of steps.slice(0, asks + 1).entries())
    steps[at] = { ...line, text: line.text.replace(/^\d+/, String(at + 1)) };
}

/** A greeting by itself: a job may begin in the middle of a call. */
const GREETS =
  /^(?:(?:say|answer|greet)[^"“]{0,40})?["“](?:hello|hi|hey|good (?:morning|afternoon)|thanks?(?: you)?(?: so much)? for calling)\b(?![^"”]*\?)[^"”]*["”]\.?$/i;

type Desk = {
  written: Written;
  source: Source;
  language: Language;
  facts: Facts;
  /** The call, where the page has several: its facts stand together under its name. */
  about: string | null;
  numbered: (line: NoteLine) => string;
};

/** "Collect:", "If they want to move it:", "Otherwise" wait for the lines behind them. */
function opensBlock(line: { span: Span }): boolean {
  const { text, plain } = line as NoteLine;
  return /[:→]$|(?:->|=>)$/.test(text) || (OTHERWISE.test(plain) && /^[^.!?]*$/.test(plain));
}

/** How many lines from here on only name what to collect. */
function fieldRun(roots: readonly NoteLine[], from: number, language: Language): number {
  let length = 0;
  let known = 0;
  for (const line of roots.slice(from)) {
    const text = line.text.replace(/\s*\([^)]*\)/g, '');
    const asked = /^(?:who|what|when|where|which|how)\b[^?]*$/i.test(text);
    const kind = asked ? 'fields' : lineKind({ text, plain: text.toLowerCase() }, language);
    const isShort = line.children.length === 0 && text.split(/\s+/).length <= 12 && !/[.!?:]$/.test(text);
    if (
      !isShort ||
      (kind !== 'fields' && kind !== 'statement') ||
      (length > 0 && line.apart && line.marker === 'none')
    )
      break;
    if (kind === 'fields') known += 1;
    length += 1;
  }
  return known >= length / 2 && known > 0 ? length : 0;
}

function writeRoot(root: NoteLine, next: NoteLine | undefined, desk: Desk): void {
  const { written, language, facts, about } = desk;
  if (root.children.length > 0) {
    written.steps.push({ text: `${desk.numbered(root)}${root.text}`, from: root.span });
    written.steps.push(...under(root.children as NoteLine[], 1));
    return;
  }
  const parts = partsOf(root, desk);
  const listed = root.marker !== 'none';
  let open: NoteLine[] = [];
  const step = () => {
    if (open.length > 0) {
      const text = capital(open.map((part) => wish(part.text)).join(' '));
      const from: Span = [(open[0] as NoteLine).span[0], (open.at(-1) as NoteLine).span[1]];
      written.steps.push({ text: `${desk.numbered(root)}${text}`, from });
    }
    open = [];
  };
  for (const [at, part] of parts.entries()) {
    const kind = isWish(part.text) ? 'instruction' : lineKind(part, language);
    // "We need 5 days. If it's sooner than that …": without it, what follows means nothing.
    if (kind === 'fact' && /\bthan that\b|\bthose\b/.test((parts[at + 1] ?? next)?.plain ?? '')) {
      step();
      const told = `${language === 'es' ? 'Diga' : 'Tell the caller'}: ${part.text}`;
      open.push({ ...part, text: told, plain: told.toLowerCase() });
      step();
      continue;
    }
    if (kind === 'fact') {
      step();
      facts.add(part, about);
    } else if (kind === 'rule' && (open.length === 0 || !listed)) {
      step();
      written.rules.push({ text: capital(part.text), from: part.span });
    } else if (kind === 'statement' && !(listed && open.length > 0)) {
      if (listed) open.push(part);
      else written.unread.push({ span: part.span, why: isChat(part.text) ? CHAT_WHY : NOTHING_TO_DO });
    } else if (isChat(part.text)) written.unread.push({ span: part.span, why: CHAT_WHY });
    else if (GREETS.test(part.text))
      written.unread.push({ span: part.span, why: 'The agent step greets callers already.' });
    else if (listed || (open.length > 0 && leansBack(part))) open.push(part);
    else {
      step();
      open.push(part);
    }
  }
  step();
}

function partsOf(line: NoteLine, { source, language }: Desk): NoteLine[] {
  // What a script was turned into is no longer the text at its place.
  if (source.text.slice(line.span[0], line.span[1]) !== line.text) return [line];
  const spans = sentencesOf(source, line.span);
  const parts = spans.map((span) => partOf(line, span));
  // A quoted line and what it is for belong together.
  return parts.length > 1 && parts.every((part) => lineKind(part, language) === 'fields') ? [line] : parts;
}

function under(lines: readonly NoteLine[], depth: number): DraftedLine[] {
  return lines.flatMap((line) => [
    { text: `${'   '.repeat(depth)}- ${line.text}`, from: line.span },
    ...under(line.children as NoteLine[], depth + 1),
  ]);
}

/** "Otherwise …", "If yes …" and "They …" lean on the sentence before them. */
function leansBack({ plain }: NoteLine): boolean {
  const mended = mend(plain);
  return (
    OTHERWISE.test(mended) ||
    /\bthan that\b/.test(mended) ||
    /^(?:if (?:yes|no|so|not|it is|it isn't|they (?:do|don't|are|aren't|say|can|can't|agree)\b)|or\b|this is optional|(?:it|they|that|he|she)\b|si (?:sí|no)\b)/.test(
      mended,
    )
  );
}

/** What was cut out of a sentence begins a line. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WISH =
  /^(?:i|we)(?:'d|’d| would| also)? (?:also )?(?:like|need|want) to (?:know|hear|find out) (?=(?:how|what|which|when|where|who|why|if|whether)\b)/i;

function isWish(text: string): boolean {
  return WISH.test(text);
}

/** "I like to know how they heard about us" → "Ask how they heard about us". */
function wish(text: string): string {
  return text.replace(WISH, 'Ask ');
}

export function noteSource(text: string): Source {
  return sourceOf(text);
}
