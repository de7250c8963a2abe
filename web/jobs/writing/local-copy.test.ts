import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDraft } from './draft.ts';
import { dropCopy, keepCopy, keepCopySoon, readCopy, readOwnCopy } from './local-copy.ts';

/** What a browser keeps; keys are its own properties, as there. */
class Kept {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (Reflect.get(this, key) as string) : null;
  }
  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

const tabs = { one: new Kept(), two: new Kept(), three: new Kept() };
const inTab = (name: keyof typeof tabs) => vi.stubGlobal('sessionStorage', tabs[name]);
const copy = (instructions: string) => ({ draft: { ...emptyDraft, instructions }, etag: '1', at: 1 });
const textOf = (found: ReturnType<typeof readCopy>) => found?.draft.instructions;

beforeEach(() => {
  vi.stubGlobal('localStorage', new Kept());
  inTab('one');
});

test('what is to be kept soon is there for whoever reads', () => {
  keepCopySoon('job', copy('a'));
  keepCopySoon('job', copy('ab'));
  expect(textOf(readCopy('job'))).toBe('ab');
});

test('two tabs that write one job keep a text each', () => {
  keepCopy('job', copy('one'));
  inTab('two');
  keepCopy('job', copy('two'));
  expect(textOf(readOwnCopy('job'))).toBe('two');
  inTab('one');
  expect(textOf(readCopy('job'))).toBe('one');
  keepCopy('job', copy('one more'));
  inTab('two');
  expect(textOf(readCopy('job'))).toBe('two');
});

test('a tab that saves takes away its own text alone', () => {
  keepCopy('job', copy('one'));
  inTab('two');
  keepCopy('job', copy('two'));
  keepCopy('job', null);
  inTab('one');
  expect(textOf(readCopy('job'))).toBe('one');
  keepCopy('job', null);
  expect(readCopy('job')).toBeNull();
});

test('a new tab is offered what others left, until each is gone on with or dropped', () => {
  keepCopy('job', copy('one'));
  inTab('two');
  keepCopy('job', copy('two'));
  inTab('three');
  expect(readOwnCopy('job')).toBeNull();
  for (const text of ['two', 'one']) {
    const found = readCopy('job');
    expect(textOf(found)).toBe(text);
    if (found) dropCopy(found);
  }
  expect(readCopy('job')).toBeNull();
});
