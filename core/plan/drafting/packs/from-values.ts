import type { DraftedLine, Found, Landing, Origin, Sketch } from '../drafted.ts';
import { readJson } from '../json-values.ts';
import { fromCondition } from '../notes/wanted.ts';
import { leavesOf, member, textAt, type Value, type ValueOf } from '../values.ts';
import { bodyLines, introduced, spelledOut, whenLine, withTokens } from './body.ts';
import { structuredLines } from './structured-steps.ts';

const LISTS = ['jobs', 'procedures', 'items', 'data', 'skills', 'playbooks'];

/** Jobs out of JSON or YAML: packs of Quo users, ElevenLabs procedures, our own. Null where there is no job in it at all. */
export function fromValues(values: readonly Value[]): (Found & { origin: Origin }) | null {
  const desk: Desk = { landed: [], used: new Set(), procedures: new Map() };
  const items = values.flatMap((value) => itemsOf(value));
  for (const item of items) {
    const id = textAt(item, 'procedure_id', 'id');
    const steps = stepsIn(item)?.steps;
    if (id && steps) desk.procedures.set(id, steps);
  }
  const read = items.flatMap((item) => readItem(item, desk) ?? []);
  if (read.length === 0) return null;
  for (const value of values)
    for (const leaf of leavesOf(value))
      if (!desk.used.has(leaf) && leaf.text.trim() !== '') desk.landed.push(leftOver(leaf));
  return {
    jobs: read.map(({ job }) => job),
    facts: [],
    landed: desk.landed,
    origin: read[0]?.origin ?? 'quo-pack',
  };
}

type Desk = { landed: Landing[]; used: Set<Value>; procedures: Map<string, ValueOf<'list'>> };
type Read = { job: Sketch; origin: Origin };

/** One job, a list of them, or a list under a name for it. */
function itemsOf(value: Value): Value[] {
  if (value.kind === 'list')
    return value.items.flatMap((item) => (item.kind === 'list' ? item.items : [item]));
  if (isItem(value)) return [value];
  const list = member(value, ...LISTS);
  return list?.kind === 'list' ? list.items : value.kind === 'map' && list === undefined ? nested(value) : [];
}

/** `{ "refunds": { "trigger": …, "steps": … } }`: jobs by name. */
function nested(value: ValueOf<'map'>): Value[] {
  return value.pairs.flatMap(({ key, span, value: inner }) => {
    if (!isItem(inner) || inner.kind !== 'map') return [];
    if (member(inner, 'name')) return [inner];
    return [
      { ...inner, pairs: [{ key: 'name', span, value: { kind: 'text', text: key, span } }, ...inner.pairs] },
    ];
  });
}

const PHRASES = ['phrases', 'example phrases', 'examples', 'utterances'];
const TEXTS = ['instructions', 'content', 'steps', 'body', 'prompt'];

function isItem(value: Value): boolean {
  return member(value, ...TEXTS) !== undefined;
}

function readItem(item: Value, desk: Desk): Read | null {
  if (item.kind !== 'map') return null;
  if (!isItem(item)) return withoutText(item, desk);
  const take = (...keys: string[]): { text: string; value: Value } | null => {
    const value = member(item, ...keys);
    if (value?.kind !== 'text') return null;
    desk.used.add(value);
    return { text: value.text, value };
  };
  const name = take('name', 'title', 'job name');
  const trigger = take('trigger', 'caller intent', 'when to use', 'when');
  const description = take('description', 'summary');
  const kind = take('type');
  const structured = stepsIn(item);
  const procedure =
    structured !== null ||
    /free.?form|deterministic/i.test(kind?.text ?? '') ||
    textAt(item, 'content') !== null;
  const lines = structured ? procedureLines(item, structured, desk) : textLines(item, desk);
  if (lines.every(({ text }) => text.trim() === '')) return null;
  const inner = structured ? textAt(structured.content, 'trigger') : null;
  const when = trigger ?? (inner ? { text: inner, value: structured?.at ?? item } : null);
  const phrases = phrasesOf(item, desk);
  const own = !procedure && !trigger && (phrases.length > 0 || member(item, 'icon') !== undefined);
  const icon = own ? (take('icon')?.text ?? null) : null;
  const given = [name, description, kind, trigger].flatMap((one) => (one ? [one.value.span] : []));
  const job: Sketch = {
    spans: [...given, ...phraseSpans(item)],
    name: spelledOut(name?.text ?? '') || (when ? fromCondition(when.text, 'en').name : ''),
    description: description?.text ?? '',
    phrases,
    icon,
    lines: own ? lines : introduced(whenLine(when?.text ?? ''), when?.value.span ?? null, lines),
    mend: own ? 'none' : 'tokens',
  };
  return { job, origin: procedure ? 'eleven-labs' : own ? 'job-pack' : 'quo-pack' };
}

function withoutText(item: Value, desk: Desk): null {
  const name = member(item, 'name', 'title');
  if (name?.kind === 'text') {
    desk.used.add(name);
    desk.landed.push({ span: name.span, to: 'unread', why: 'The job has no instructions.' });
  }
  return null;
}

type Structured = { content: Value; steps: ValueOf<'list'>; at: Value | null };

/** Typed steps: the item's own, or those in its `content`, which is JSON written as a text. */
function stepsIn(item: Value): Structured | null {
  const own = typedSteps(item);
  if (own) return { content: item, steps: own, at: null };
  const content = member(item, 'content');
  if (content?.kind === 'map') {
    const steps = typedSteps(content);
    return steps ? { content, steps, at: null } : null;
  }
  if (content?.kind !== 'text' || !content.text.trimStart().startsWith('{')) return null;
  const read = readJson(content.text);
  const steps = 'value' in read ? typedSteps(read.value) : null;
  return 'value' in read && steps ? { content: read.value, steps, at: content } : null;
}

function typedSteps(value: Value): ValueOf<'list'> | null {
  const steps = member(value, 'steps');
  return steps?.kind === 'list' && steps.items.some((step) => textAt(step, 'type') !== null) ? steps : null;
}

function procedureLines(item: Value, { content, steps, at }: Structured, desk: Desk): DraftedLine[] {
  const within = at?.span ?? null;
  const whole = at ?? content;
  for (const leaf of leavesOf(at ? whole : (member(item, 'content', 'steps') ?? whole))) desk.used.add(leaf);
  return structuredLines(steps, {
    stepsOf: (id) => desk.procedures.get(id) ?? null,
    within,
    landed: desk.landed,
  });
}

function textLines(item: Value, desk: Desk): DraftedLine[] {
  const body = member(item, ...TEXTS);
  const texts = body?.kind === 'list' ? body.items : body ? [body] : [];
  const lines = texts.flatMap((text, at): DraftedLine[] => {
    if (text.kind !== 'text') return [];
    desk.used.add(text);
    const marked = texts.length > 1 && !/^\s*(?:\d+[.)]|[-*•])\s/.test(text.text);
    return bodyLines(marked ? `${at + 1}. ${text.text}` : text.text, text.span);
  });
  const { lines: kept, landed } = withTokens(lines);
  desk.landed.push(...landed);
  return kept;
}

function phrasesOf(item: Value, desk: Desk): string[] {
  const list = member(item, ...PHRASES);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((phrase) => {
    if (phrase.kind !== 'text') return [];
    desk.used.add(phrase);
    return [phrase.text];
  });
}

function phraseSpans(item: Value): Value['span'][] {
  const list = member(item, ...PHRASES);
  return list?.kind === 'list' ? list.items.map(({ span }) => span) : [];
}

function leftOver({ span }: Value): Landing {
  return { span, to: 'unread', why: 'Callwell has no place for it in a job.' };
}
