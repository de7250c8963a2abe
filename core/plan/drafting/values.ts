import type { Span } from '../../shared/text.ts';

/**
 * Plain data with the place of each value in its source, as the readers of JSON and YAML give it. A map is a list of pairs, so
 * that no name in a file (`__proto__`) can mean anything.
 */
export type Value = { span: Span } & (
  | { kind: 'text'; text: string }
  | { kind: 'other'; text: string }
  | { kind: 'list'; items: Value[] }
  | { kind: 'map'; pairs: Pair[] }
);
export type Pair = { key: string; span: Span; value: Value };

export type ValueOf<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** Deeper or larger than this is no job, whoever wrote it. */
export const VALUE_LIMITS = { depth: 40, count: 50_000 } as const;

/** The value under the first of `keys` that the map has. Keys are compared without case and marks. */
export function member(value: Value | undefined, ...keys: string[]): Value | undefined {
  if (value?.kind !== 'map') return undefined;
  for (const key of keys) {
    const pair = value.pairs.find((one) => plainKey(one.key) === plainKey(key));
    if (pair) return pair.value;
  }
  return undefined;
}

/** A text or a number under one of `keys`; null when there is none. */
export function textAt(value: Value | undefined, ...keys: string[]): string | null {
  const found = member(value, ...keys);
  return found?.kind === 'text' ? found.text : null;
}

/** Each text of a value with its place, in order; numbers, true and false too. */
export function* leavesOf(value: Value): Generator<ValueOf<'text'> | ValueOf<'other'>> {
  const stack: Value[] = [value];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === 'text' || next.kind === 'other') yield next;
    else if (next.kind === 'list') stack.push(...next.items.toReversed());
    else stack.push(...next.pairs.map((pair) => pair.value).toReversed());
  }
}

/** "Job Name", "job_name" and "jobName" are one key. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same value with every place moved, as when it was read out of a part of a text. */
export function moved(value: Value, by: number): Value {
  const span: Span = [value.span[0] + by, value.span[1] + by];
  if (value.kind === 'list') return { ...value, span, items: value.items.map((item) => moved(item, by)) };
  if (value.kind !== 'map') return { ...value, span };
  const pairs = value.pairs.map((pair): Pair => {
    return { ...pair, span: [pair.span[0] + by, pair.span[1] + by], value: moved(pair.value, by) };
  });
  return { ...value, span, pairs };
}
