import { expect, test, vi } from 'vitest';
import { compile } from '../../../core/plan/compile.ts';
import { type Asked, Compiler } from './compiler.ts';

const context = { destinations: [], webhooks: [] };
const asked = (text: string): Asked => ({ text, context });

/** A worker that answers when it is told to. */
class Stub {
  static made: Stub;
  readonly got: Asked[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    Stub.made = this;
  }
  postMessage(message: Asked): void {
    this.got.push(message);
  }
  terminate(): void {}
  answer(): void {
    this.onmessage?.({ data: compile(this.got.at(-1)?.text ?? '', context) });
  }
}

function begun() {
  vi.stubGlobal('Worker', Stub);
  const told: string[] = [];
  const compiler = new Compiler(({ text, plan }) => {
    expect(plan).toEqual(compile(text, context));
    told.push(text);
  });
  return { compiler, told, worker: Stub.made };
}

test('of what is asked for meanwhile the newest alone is compiled', () => {
  const { compiler, told, worker } = begun();
  for (const text of ['1. Ask', '1. Ask for', '1. Ask for their name.']) compiler.ask(asked(text));
  worker.answer();
  worker.answer();
  expect(worker.got.map(({ text }) => text)).toEqual(['1. Ask', '1. Ask for their name.']);
  expect(told).toEqual(['1. Ask', '1. Ask for their name.']);
});

test('without a worker the page compiles, what waits first', () => {
  const { compiler, told, worker } = begun();
  compiler.ask(asked('1. Ask'));
  worker.onerror?.();
  compiler.ask(asked('1. Say hello.'));
  expect(told).toEqual(['1. Ask', '1. Say hello.']);
});
