import { constantFrom, property, assert as prove } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { everyStep, type PlanContext } from '../plan.ts';
import { SURE } from '../steps/steps.ts';
import { READINGS, readAs, readingsOf } from './rewording.ts';

const context: PlanContext = { destinations: ['Front desk'], webhooks: [] };
const job = (line: string) =>
  `Use this when somebody asks about deliveries.\r\n\r\n1. Ask for their name.\r\n2. ${line}\r\n3. If they are upset: [[transfer-call to="Front desk"]]\r\nNever promise a price.\r\n`;

/** Lines that say too little to be sure of. */
const LINES = [
  'Giulia replies in 2 days',
  'Hookup 95, +4 a mile after 5.',
  'Short and kind if upset.',
  'gracias!!',
  '“Back by Monday 9:00”, https://example.com/x?y=1',
];

function unsureIn(text: string) {
  const plan = compile(text, context);
  return { plan, steps: everyStep(plan.steps).filter(({ confidence }) => confidence < SURE) };
}

describe('what an unsure line is made', () => {
  test.each([
    ['say', 'Giulia replies in 2 days', 'Say: “Giulia replies in 2 days”'],
    ['ask', 'Giulia replies in 2 days', 'Ask: “Giulia replies in 2 days?”'],
    ['remark', 'Giulia replies in 2 days', 'Note: Giulia replies in 2 days'],
  ] as const)('to %s: the line alone says so', (reading, line, text) => {
    const { plan, steps } = unsureIn(job(line));
    const step = steps[0];
    if (!step) throw new Error('The line is sure already.');
    expect(readAs(job(line), step, reading, { plan, context })?.text).toBe(text);
  });

  test('every choice that is offered compiles to what it says, keeps the words of the line and every other byte', () => {
    prove(
      property(constantFrom(...LINES), constantFrom(...READINGS), (line, reading) => {
        const text = job(line);
        const { plan, steps } = unsureIn(text);
        for (const step of steps) {
          const made = readAs(text, step, reading, { plan, context });
          if (!made) continue;
          const [from, to] = made.span;
          const words = text.slice(from, to).replace(/^[“"]|[”"]$|[.\s]+$/g, '');
          expect(made.text).toContain(words);
          const after = text.slice(0, from) + made.text + text.slice(to);
          const read = unsureIn(after);
          expect(read.steps.length).toBeLessThan(steps.length);
          expect(read.plan.understood).toBeGreaterThan(plan.understood);
        }
      }),
    );
  });

  test('a rule holds for the whole job and is no step', () => {
    const text = job('Short and kind if upset.');
    const { plan, steps } = unsureIn(text);
    const made = readingsOf(text, steps[0] as never, { plan, context }).find(
      ({ reading }) => reading === 'rule',
    );
    const after = compile(text.replace('Short and kind if upset.', made?.text ?? ''), context);
    expect(after.rules.length).toBe(plan.rules.length + 1);
    expect(everyStep(after.steps).length).toBe(everyStep(plan.steps).length - 1);
  });

  test('a half-written action is not rewritten: its words are no sentence', () => {
    const text = job('[[transfer-call to="Front');
    const { plan, steps } = unsureIn(text);
    expect(steps.length).toBe(1);
    for (const step of steps) expect(readingsOf(text, step, { plan, context })).toEqual([]);
  });
});
