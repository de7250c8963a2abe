import type { Span } from '../../../shared/text.ts';
import type { Language } from '../../steps/verbs.ts';
import type { Source } from '../../text/sentences.ts';
import { CHAT_WHY, isChat } from './forms/letter.ts';
import { bare } from './headings.ts';
import { isCondition, lineKind, type NoteLine, partOf } from './note-line.ts';
import { linesIn, type Role, roleOf, type Section, standsAlone } from './sections.ts';
import { type Topic, topicsIn } from './topics.ts';
import { ELSE, fromCondition, fromHeading } from './wanted.ts';

/** A page of notes, taken apart: the calls it speaks of, and what holds for all of them. */
export type Page = {
  title: NoteLine | null;
  calls: Topic[];
  /** Steps of every call, and rules of every call. */
  everyCall: NoteLine[];
  rules: NoteLine[];
  facts: { line: NoteLine; title: string | null }[];
  unread: { span: Span; why: string }[];
};

const WHY = {
  title: 'A heading of the page.',
  document: 'It is about the document, not about calls.',
  nothing: 'It says nothing to do on a call.',
  empty: 'Nothing stands under this heading.',
};

export function callsOf(root: Section, source: Source, language: Language): Page {
  const page: Page = { title: null, calls: [], everyCall: [], rules: [], facts: [], unread: [] };
  readPart(root, { page, source, language });
  return page;
}

type Reading = { page: Page; source: Source; language: Language };

function readPart(section: Section, reading: Reading): void {
  const { page, language } = reading;
  const roles = new Map(section.parts.map((part) => [part, roleOf(part, language)]));
  const topics = section.parts.filter((part) => roles.get(part) === 'topic');
  const alone = topics.filter((part) => standsAlone(part, language));
  const parted = alone.length >= 2 && alone.length >= topics.length / 2;
  const only =
    section.parts.length === 1 &&
    topics.length === 1 &&
    section.lines.every((line) => !works(line, language));
  if (!parted && !only) return readCall(section, roles, reading);
  if (section.heading) noteHeading(section.heading, page);
  for (const [at, part] of section.parts.entries()) {
    const role = roles.get(part) ?? 'empty';
    if (role === 'topic')
      readPart(at === section.parts.length - 1 ? withoutLastRules(part, reading) : part, reading);
    else aside(part, role, reading);
  }
  readOwnLines(section, reading);
}

function works(line: NoteLine, language: Language): boolean {
  const kind = lineKind(line, language);
  return kind === 'instruction' || kind === 'fields';
}

/** The first heading is the title of the page. */
function noteHeading(heading: NoteLine, page: Page): void {
  page.title ??= heading;
  page.unread.push({ span: heading.span, why: WHY.title });
}

/** Rules and facts in paragraphs of their own at the end of a page belong to no call of it. */
function withoutLastRules(part: Section, { page, language }: Reading): Section {
  if (part.parts.length > 0) return part;
  const work = part.lines.findLastIndex((line) => line.marker !== 'none' || works(line, language));
  const last = part.lines.slice(work + 1);
  const first = last.findIndex(({ apart }) => apart);
  if (work < 0 || first < 0) return part;
  const shared = last.slice(first);
  for (const line of shared)
    if (lineKind(line, language) === 'rule') page.rules.push(line);
    else if (lineKind(line, language) === 'fact') page.facts.push({ line, title: null });
    else page.unread.push({ span: line.span, why: WHY.nothing });
  return { ...part, lines: part.lines.filter((line) => !shared.includes(line)) };
}

/** Lines above several calls: what holds for each of them. */
function readOwnLines(section: Section, { page, language }: Reading): void {
  for (const line of section.lines) {
    const kind = lineKind(line, language);
    if (isChat(line.text)) page.unread.push({ span: line.span, why: CHAT_WHY });
    else if (kind === 'rule') page.rules.push(line);
    else if (kind === 'fact') page.facts.push({ line, title: null });
    else if (kind === 'statement') page.unread.push({ span: line.span, why: WHY.nothing });
    else page.everyCall.push(line);
  }
}

function aside(part: Section, role: Role, { page, language }: Reading): void {
  const title = part.heading?.text ?? null;
  const lines = linesIn(part);
  for (const heading of headingsOf(part))
    page.unread.push({ span: heading.span, why: role === 'empty' ? WHY.empty : WHY.title });
  for (const line of lines) {
    if (role === 'facts') page.facts.push({ line, title });
    else if (role === 'document') page.unread.push({ span: line.span, why: WHY.document });
    else if (role === 'rules' || lineKind(line, language) === 'rule') page.rules.push(line);
    else if (lineKind(line, language) === 'fact') page.facts.push({ line, title: null });
    else page.everyCall.push(line);
  }
}

function headingsOf(section: Section): NoteLine[] {
  return [section.heading, section.when, ...section.parts.flatMap(headingsOf)].filter(
    (line) => line !== null,
  );
}

/** A part that is one call, or several in a row of lines without headings. */
function readCall(section: Section, roles: ReadonlyMap<Section, Role>, reading: Reading): void {
  const { page, source, language } = reading;
  const own = [...section.lines];
  for (const part of section.parts) {
    const role = roles.get(part) ?? 'empty';
    if (role === 'facts' || role === 'document' || role === 'empty') aside(part, role, reading);
    else own.push(...flattened(part, role, page));
  }
  const split = topicsIn(own, source, language);
  if (split) {
    if (section.heading) noteHeading(section.heading, page);
    readSplit(split, reading);
    return;
  }
  if (own.length === 0) {
    if (section.heading) page.unread.push({ span: section.heading.span, why: WHY.empty });
    return;
  }
  page.calls.push(named(section, own, page, language));
}

function readSplit({ before, topics }: { before: NoteLine[]; topics: Topic[] }, reading: Reading): void {
  const { page, language } = reading;
  readOwnLines({ heading: null, rank: 0, when: null, lines: before, parts: [] }, reading);
  // In one breath a rule is meant for all; in a paragraph of its own too.
  const single = topics.every(({ lines }) =>
    lines.every(({ marker, apart }, at) => marker === 'none' && (at === 0 || !apart)),
  );
  for (const topic of topics) {
    const shared = topic.lines.filter(
      (line, at) =>
        (single || (at > 0 && line.apart)) && line.marker === 'none' && lineKind(line, language) === 'rule',
    );
    const [opening] = topic.lines;
    const facts = topic.lines.filter(
      (line) =>
        line.marker === 'none' && line.whole[0] !== opening?.whole[0] && lineKind(line, language) === 'fact',
    );
    page.rules.push(...shared);
    page.facts.push(...facts.map((line) => ({ line, title: null })));
    page.calls.push({
      ...topic,
      lines: topic.lines.filter((line) => !shared.includes(line) && !facts.includes(line)),
    });
  }
}

/** A stage of a call: its heading stands over its lines only where it says something to collect or when. */
function flattened(part: Section, role: Role, page: Page): NoteLine[] {
  const inner = part.parts.flatMap((one) => flattened(one, 'phase', page));
  const heading = part.heading;
  const opens = heading && (isCondition(bare(heading.text).toLowerCase()) || heading.marker === 'bullet');
  if (heading && !opens)
    page.unread.push({ span: heading.span, why: role === 'rules' ? WHY.title : WHY.title });
  if (part.when) page.unread.push({ span: part.when.span, why: WHY.title });
  if (!heading || !opens) return [...dedented(part.lines), ...inner];
  const label: NoteLine = { ...heading, marker: 'none', text: `${heading.text.replace(/[:\s]+$/, '')}:` };
  const depth = (line: NoteLine): NoteLine => ({ ...line, indent: line.indent + 4, apart: false });
  return [label, ...part.lines.map(depth), ...inner.map(depth)];
}

/** Lines of a stage whose heading goes stand where the heading stood. */
function dedented(lines: readonly NoteLine[]): NoteLine[] {
  const least = Math.min(...lines.map(({ indent }) => indent));
  return lines.map((line) => {
    const top = line.indent === least;
    return {
      ...line,
      indent: line.indent - least,
      marker: top && line.marker === 'letter' ? 'bullet' : line.marker,
    };
  });
}

function named(section: Section, lines: NoteLine[], page: Page, language: Language): Topic {
  const { heading, when } = section;
  const spans = [heading, when].filter((line) => line !== null).map(({ span }) => span);
  if (!heading) return firstCondition(lines, language);
  const titled = fromHeading(heading.text, language);
  if (when)
    return {
      name: titled.name,
      when: fromCondition(when.text, language).when,
      spans: spans.reverse(),
      lines,
    };
  if (isCondition(bare(heading.text).toLowerCase()) && !ELSE.test(bare(heading.text)))
    return { ...fromCondition(heading.text, language), spans, lines };
  if (page.title === null && section.rank === 0) {
    page.title = heading;
    page.unread.push({ span: heading.span, why: WHY.title });
    return firstCondition(lines, language);
  }
  return { ...titled, heading: heading.text, spans, lines };
}

const FIRST =
  /^(?:ok(?:ay)?,? so |so )?(?:when(?:ever)?|if) (?:(?:an?|the|any) )?(?:callers?|customers?|clients?|patients?|tenants?|guests?|parents?|famil(?:y|ies)|someone|somebody|anyone|people) (?:calls?|is calling|wants?|needs?|asks?|reports?)\b[^,:]*/i;
const FOR_PEOPLE = /^(?:this is|use this) (?:for|when|if) .{5,150}/i;

/** A page without a heading often begins with the call that it is for. */
function firstCondition(lines: NoteLine[], language: Language): Topic {
  const [first, ...others] = lines;
  const text = first?.text ?? '';
  const from = first?.span[0] ?? 0;
  const found = FIRST.exec(text)?.[0] ?? FOR_PEOPLE.exec(text)?.[0].split(/(?<=[.!?])\s/)[0];
  if (!first || !found) return { name: '', when: '', spans: [], lines };
  const spans: Span[] = [[from, from + found.length]];
  // "When somebody calls for a quote, first ask …": what is to be done stays.
  const joint = /^,\s*(?:first\s+|then\s+)?|^:\s*|^[.]\s*|^\s+(?=\p{Lu})|^$/u.exec(
    text.slice(found.length),
  )?.[0];
  if (joint === undefined) return { ...fromCondition(found, language), spans: [], lines };
  const rest = from + found.length + joint.length;
  const left = rest < first.span[1] ? [partOf(first, [rest, first.span[1]])] : [];
  return { ...fromCondition(found, language), spans, lines: [...left, ...others] };
}
