import type { Span } from '../../../shared/text.ts';
import type { Language } from '../../steps/verbs.ts';
import type { Source } from '../../text/sentences.ts';
import { sentencesOf, sourceOf } from '../../text/sentences.ts';
import { bare } from './headings.ts';
import { beginsAct, isCondition, lineKind, type NoteLine, partOf, verbIn } from './note-line.ts';
import { fromCondition, fromHeading, type Titled } from './wanted.ts';

/** One call of the notes: what it is called, when it runs, and the lines that say what to do. */
export type Topic = Titled & {
  /** The heading that names it, if one does. */
  heading?: string;
  /** The words of the notes that name it. */
  spans: Span[];
  lines: NoteLine[];
};

/** "If they want …", "if it's a …": calls only beside others that are. */
const LEANING = /^(?:and |but |also )?(?:if|when) (?:they|it)\b/i;

/** Where calls begin lines, what stands inside a line is a part of its call. */
function dropInner(units: readonly NoteLine[], found: (Opening | null)[]): void {
  const outer = units.filter((_, at) => found[at] && startsLine(units, at)).length;
  if (outer < 2) return;
  for (const at of found.keys()) if (!startsLine(units, at)) found[at] = null;
}

/** One sure call and others that lean on it: only where each of them opens a sentence of its own with nothing between. */
function isRun(units: readonly NoteLine[], found: readonly (Opening | null)[]): boolean {
  return found.filter((one) => one !== null).length >= 3 && units.length <= found.length;
}

type Opening = { titled: Titled; head: Span; rest: NoteLine | null };

const INTENT =
  /^(?:(?:ok(?:ay)?|so|and|but|also)[,\s]+)*(?:if|when(?:ever)?|si|cuando)\s+(?:(?:an?|the|any|un|una|el|la)\s+)?(?:(?:callers?|customers?|clients?|patients?|tenants?|residents?|guests?|parents?|famil(?:y|ies)|members?|donors?|students?|owners?|buyers?|sellers?|drivers?|vendors?|someone|somebody|anyone|anybody|people|persona|alguien|cliente|paciente)\s+(?:(?:is|are)\s+)?(?:calls?|calling|phones?|wants?|needs?|would like|asks?(?: (?:about|for|to))|is looking|has|have|reports?|says?|complains?|is|are|llam[ae]|quier[ae]|necesit[ae]|pid[ea]|pregunt[ae])\b|they(?:'re|’re)? (?:are )?(?:call(?:ing)?|want to (?:make|book|cancel|change|move|schedule|order|talk|speak|leave|buy|sell|pay|know|sign|join)|ask (?:about|for)|need to (?:cancel|book|change|reschedule)|have a question)\b|(?:it'?s|it is|its) (?:an? |about |for )(?!question)|the call is (?:about|for)\b)/i;
const FOR = /^(?:for|on|re(?:garding)?|about|para)\s+/i;
const FOR_ELSE =
  /^(?:and |but )?for (?:anything|everything|anyone|everyone|all|any) (?:else|other \w+)\b\s*[,:–—-]?\s*/i;
const LABEL = /^([\p{Lu}\d¿][^:.?!"“;]{1,60}?)\s*(?::\s|\s[–—-]\s)/u;

/** Parts the lines of one page without headings into the calls that they speak of; null when they speak of one. */
export function topicsIn(
  lines: readonly NoteLine[],
  source: Source,
  language: Language,
): { before: NoteLine[]; topics: Topic[] } | null {
  const units = unitsOf(lines, source);
  const tops = Math.min(...units.map(({ indent }) => indent));
  const found: (Opening | null)[] = units.map((unit, at) =>
    unit.indent <= tops ? openingOf(unit, startsLine(units, at), source, language) : null,
  );
  dropInner(units, found);
  const sure = units.filter((unit, at) => found[at] && !LEANING.test(unit.plain)).length;
  if (
    sure < 1 ||
    found.filter((one) => one !== null).length < 2 ||
    (sure === 1 && units.length > 0 && !isRun(units, found)) ||
    !partsCalls(units, found, language)
  )
    return null;
  const before: NoteLine[] = [];
  const topics: Topic[] = [];
  units.forEach((unit, at) => {
    const opening = found[at];
    const open = topics.at(-1);
    if (opening) {
      const rest = opening.rest ? [opening.rest] : [];
      topics.push({ ...opening.titled, spans: [opening.head], lines: rest });
    } else (open?.lines ?? before).push(unit);
  });
  return { before, topics };
}

/** Paragraphs sentence by sentence: several calls may share one. A list item stays whole. */
function unitsOf(lines: readonly NoteLine[], source: Source): NoteLine[] {
  return lines.flatMap((line) => {
    if (line.marker !== 'none') return [line];
    return sentencesOf(source, line.span).map((span, at) => ({
      ...partOf(line, span),
      apart: at === 0 && line.apart,
    }));
  });
}

function startsLine(units: readonly NoteLine[], at: number): boolean {
  const before = units[at - 1];
  const unit = units[at];
  return (
    !before ||
    !unit ||
    unit.apart ||
    before.marker !== 'none' ||
    unit.marker !== 'none' ||
    !sameLine(before, unit)
  );
}

/** Units of one line share its indentation and stand less than a line apart. */
function sameLine(before: NoteLine, unit: NoteLine): boolean {
  return unit.span[0] - before.span[1] <= 2 && !unit.apart;
}

function openingOf(unit: NoteLine, first: boolean, source: Source, language: Language): Opening | null {
  const { plain, text } = unit;
  if (/\bstill\b/.test(plain) && !first) return null;
  const label = first && !FOR.test(text) ? LABEL.exec(text) : null;
  if (
    label &&
    isTopicLabel(label[1] ?? '', source.text.slice(unit.span[0] + label[0].length, unit.whole[1]), language)
  )
    return opening(unit, label[0].length, fromHeading(label[1] ?? '', language));
  const other = FOR_ELSE.exec(text)?.[0];
  if (other)
    return opening(unit, other.length, fromHeading(other.replace(/^\W*(?:and |but )?for /i, ''), language));
  const named = FOR.exec(text)?.[0].length ?? 0;
  if (named === 0 && !INTENT.test(plain)) return null;
  const end = conditionEnd(unit, language, named > 0);
  if (end === null) return null;
  const words = text.slice(0, end);
  if (named > 0)
    return NO_TOPIC.test(words.slice(named))
      ? null
      : opening(unit, end, fromHeading(words.slice(named), language));
  return opening(unit, end, fromCondition(words, language));
}

function opening(unit: NoteLine, length: number, titled: Titled): Opening {
  const from = unit.span[0] + length;
  const skipped = /^\s*/.exec(unit.text.slice(length))?.[0].length ?? 0;
  const rest = from + skipped < unit.span[1] ? partOf(unit, [from + skipped, unit.span[1]]) : null;
  return { titled, head: [unit.span[0], from], rest: rest && { ...rest, marker: 'none' } };
}

/** Where "If a caller wants to book" ends and what is to be done begins: at a colon, an arrow, or a comma or blank before a verb. */
function conditionEnd({ text, plain }: NoteLine, language: Language, short = false): number | null {
  for (const match of plain.matchAll(
    /:\s+|:$|\s*(?:→|->|=>)\s*|\s[–—-]\s|,\s*(?:then\s+|first\s+)?|\s+(?=\p{L})/gu,
  )) {
    const end = match.index + match[0].length;
    if (match.index < (short ? 6 : 12)) continue;
    if (short && match.index > 80) return null;
    const rest = plain.slice(end);
    const strong = /[:→>–—-]/.test(match[0]);
    if (rest === '') return text.length;
    if (strong || (/,/.test(match[0]) ? beginsAct(rest, language) : startsBare(rest))) return end;
  }
  return null;
}

/** Without a comma only words that are hardly ever part of a wish begin the act. */
function startsBare(rest: string): boolean {
  return /^(?:ask (?:what|which|when|where|who|how|if|whether|for|them|why)|get (?:a|the|their|there|his|her|name)|take (?:a message|their|the|down)|tell (?:them|em|him|her|the)|transfer (?:them|to|the)|text them|send them|let them know|don't|do not|say\b|collect\b|just take|put them)/.test(
    rest,
  );
}

function isTopicLabel(label: string, rest: string, language: Language): boolean {
  const words = bare(label);
  const plain = words.toLowerCase();
  if (words.split(/\s+/).length > 7 || isCondition(plain) || STAGE.test(words)) return false;
  const verb = verbIn(plain, language);
  if (
    verb &&
    !/^(?:cancel|book|order|report|return|refund|schedule|update|register|change|check|open|record)/.test(
      plain,
    )
  )
    return false;
  const told = sourceOf(rest.trim());
  const kinds = sentencesOf(told, [0, told.text.length]).map((span) =>
    lineKind({ text: told.text.slice(...span), plain: told.plain.slice(...span) }, language),
  );
  return kinds.includes('instruction') || (kinds[0] === 'fields' && kinds.length > 1);
}

/** Labels of a stage of a call, of a rule or of somebody who speaks. */
const STAGE =
  /^(?:step|phase|opening|greeting|intro|closing|wrap[- ]?up|script|first|second|third|then|next|finally|last|important|note|notes|rules?|reminder|tip|tips|always|never|safety|who|what|when|where|why|how|details|info|information|collect|questions?|verify|confirm|action|outcome|result|goal|purpose|trigger|hours|address|price|prices|agent|caller|q|a|if|yes|no|service|location|vehicle|problem)\b/i;

/** "For example", "for 9 or more": no calls. */
const NO_TOPIC =
  /^(?:example|instance|now|the most part|sure|free|real|each|every|all calls|this job|these|those|the (?:date|day|time)|\d)/i;

/** Calls side by side, and no arms of one call: nothing was asked of the caller before the first of them. */
function partsCalls(
  units: readonly NoteLine[],
  found: readonly (Opening | null)[],
  language: Language,
): boolean {
  const first = found.findIndex((one) => one !== null);
  const asked = units.slice(0, first).some((unit) => {
    const act = verbIn(unit.plain, language)?.row.act;
    return (
      act === 'collect' ||
      act === 'ask-if' ||
      act === 'ask-about' ||
      /\?["”]?$/.test(unit.text) ||
      lineKind(unit, language) === 'fields'
    );
  });
  if (asked) return false;
  const numbered = units.filter(({ marker }) => marker === 'number');
  const openNumbered = units.filter(({ marker }, at) => marker === 'number' && found[at]);
  return numbered.length === 0 || numbered.length === openNumbered.length || openNumbered.length === 0;
}
