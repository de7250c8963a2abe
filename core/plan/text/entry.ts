import type { Span } from '../../shared/text.ts';
import { type Language, readVerb } from '../steps/verbs.ts';
import { mend } from '../words/spelling.ts';
import type { Line } from './lines.ts';
import { type Source, sentencesOf, trimSpan } from './sentences.ts';

export type Entry = { when: Span[]; notWhen: Span[]; phrases: string[] };

const WHEN_LABEL =
  /^(?:triggers?|when to use(?: (?:this|it))?(?: job)?|use (?:this )?when|when|when this (?:job )?(?:runs|applies)|caller intent|intent|callers? says?(?: things like)?|cuándo usar(?:lo)?|disparador)\s*(?::|-|–|—)\s*/;

const NOT_LABEL =
  /^(?:when not(?: to use)?(?: (?:this|it))?(?: job)?|not when|do not use(?: (?:this|it))? (?:when|for|if)|not for|cuándo no usar(?:lo)?|no es para|no usar)\s*(?::|-|–|—)?\s*/;

const WHEN_SENTENCE =
  /^(?:(?:ok(?:ay)?|so|ok so)\s+)*(?:(?:use|run|start|follow|choose) (?:this|the|it)(?: job| one| script| playbook)?\b.*\b(?:when|if|for|whenever)\b|this (?:job|is|one)\b.*\b(?:for|when|if|whenever)\b|(?:it|this job) runs when|use (?:when|for|if)\b|(?:for|when|whenever) (?:a |the |any |some)?(?:callers?|somebody|someone|somebdy|people|customers?|clients?|patients?|guests?)\b|(?:the |a |any )?callers? (?:wants?|needs?|asks?|says?|has|have|is|are|calls?|would|who|mentions?|reports?|with)\b|(?:somebody|someone|anyone|people|customers?|clients?|patients?|guests?) (?:wants?|needs?|asks?|says?|calls?|calling|who|that|has|would)\b|use este trabajo|este trabajo|cuando (?:la persona|alguien|el cliente|un cliente))/;

const NOT_SENTENCE =
  /^(?:not (?:for|when|if|used)|do(?:n't| not) (?:use|run|start|choose) (?:this|it)|(?:this|it)(?: job)? (?:is|does) not (?:for|apply|run)|never use this|no es para|no (?:use|lo use))\b/;

/** Reads the first lines that say when the job runs. Gives the lines that are left: the steps. */
export function readEntry(
  lines: readonly Line[],
  source: Source,
  language: Language,
): { entry: Entry; rest: Line[]; heads: Span[] } {
  const entry: Entry = { when: [], notWhen: [], phrases: [] };
  const heads: Span[] = [];
  let mode: 'when' | 'notWhen' | null = null;
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const next = readLine(line, source, language, entry, heads, mode);
    if (next === 'steps') break;
    mode = next;
  }
  for (const span of entry.when) entry.phrases.push(...phrasesIn(source.text.slice(span[0], span[1])));
  return { entry, rest: lines.slice(at), heads };
}

type Mode = 'when' | 'notWhen' | null;

function readLine(
  line: Line,
  source: Source,
  language: Language,
  entry: Entry,
  heads: Span[],
  mode: Mode,
): Mode | 'steps' {
  const plain = source.plain.slice(line.span[0], line.span[1]);
  const label = NOT_LABEL.exec(plain) ? 'notWhen' : WHEN_LABEL.exec(plain) ? 'when' : null;
  const bareHeading =
    /^(?:when to use|when not(?: to use)?|trigger|when (?:should )?this (?:job )?(?:runs?|applies)|intent|caller intent)(?: (?:this|it)(?: job)?)?\s*[:?]?$/.exec(
      plain,
    );
  if (bareHeading) {
    heads.push(line.span);
    return /not/.test(plain) ? 'notWhen' : 'when';
  }
  if (label) {
    entry[label].push(line.span);
    return null;
  }
  // Bullets under "When to use:" belong to it, up to the first line that asks something of the agent.
  const verb = readVerb(mend(plain), language);
  if (mode && line.marker === 'bullet' && (!verb || /^["“]/.test(plain))) {
    entry[mode].push(line.span);
    return mode;
  }
  if (mode && line.marker === 'none' && !line.apart && !verb) {
    entry[mode].push(line.span);
    return mode;
  }
  if (line.marker === 'heading') return 'steps';
  return line.marker === 'none' ? readParagraph(line, source, language, entry) : 'steps';
}

/** A paragraph is entry only when each of its sentences is; else the sentences up to the first step are taken off its front. */
function readParagraph(line: Line, source: Source, language: Language, entry: Entry): Mode | 'steps' {
  const sentences = sentencesOf(source, line.span);
  let taken = 0;
  for (const span of sentences) {
    const plain = source.plain.slice(span[0], span[1]);
    if (NOT_SENTENCE.test(plain)) entry.notWhen.push(span);
    else if (WHEN_SENTENCE.test(plain) && !hasMainClause(plain, language)) entry.when.push(span);
    else if (taken > 0 && /^["“]/.test(plain)) entry.when.push(span);
    else break;
    taken += 1;
  }
  if (taken === 0) return 'steps';
  if (taken === sentences.length) return null;
  const from = (sentences[taken] as Span)[0];
  line.span = trimSpan(source.text, [from, line.span[1]]);
  return 'steps';
}

/** "When somebody calls after a storm …, let them know …" is a step; "When somebody calls to book." is not. */
function hasMainClause(plain: string, language: Language): boolean {
  if (!/^(?:when|whenever|for|cuando)\b/.test(plain)) return false;
  return plain
    .split(/,\s*(?:so\s+|then\s+)?(?:first\s+)?/)
    .slice(1)
    .some((part) => readVerb(mend(part), language) !== null);
}

/** The quoted pieces of an entry line: what callers say. */
function phrasesIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /["“«]([^"“”«»\n]{2,200})["”»]|(?<![\p{L}\p{N}])['‘]([^'‘’\n]{2,200}(?:['’]\p{L}[^'‘’\n]*)*)['’](?![\p{L}\p{N}])/gu,
  )) {
    found.push((match[1] ?? match[2] ?? '').trim().replace(/[.,;]+$/, ''));
  }
  return found;
}
