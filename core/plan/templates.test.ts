import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleValues, fillBlanks, parseTemplate } from '../jobs/template.ts';
import { compile } from './compile.ts';
import { everyStep } from './plan.ts';

const folder = new URL('../jobs/templates/', import.meta.url);
const templates = readdirSync(folder).map((file) => {
  const parsed = parseTemplate(file.replace(/\.md$/, ''), readFileSync(new URL(file, folder), 'utf8'));
  if ('problems' in parsed) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  const { slug, blanks, instructions } = parsed.template;
  const destinations = blanks.filter(({ kind }) => kind === 'destination').map(({ example }) => example);
  const text = fillBlanks(instructions, exampleValues(blanks));
  return { slug, text, plan: compile(text, { destinations, webhooks: [] }) };
});

test.each(templates)('$slug is understood line by line, without a finding', ({ plan }) => {
  expect(plan.understood).toBe(1);
  expect(plan.problems).toEqual([]);
});

test.each(templates)('$slug says when it runs and when not, and what it never does', ({ plan }) => {
  expect(plan.entry.when.length).toBeGreaterThan(0);
  expect(plan.entry.notWhen.length).toBeGreaterThan(0);
  expect(plan.rules.filter(({ kind }) => kind === 'never').length).toBeGreaterThan(0);
});

test.each(templates)('every token of $slug is an act of the plan', ({ text, plan }) => {
  const tokens = [...text.matchAll(/\[\[([a-z-]+)/g)].map((match) => match[1]);
  const acts = [...everyStep(plan.steps)].flatMap((step) => {
    if (step.kind === 'action') return [step.action];
    return step.kind === 'transfer'
      ? ['transfer-call']
      : step.kind === 'end' && step.text === ''
        ? ['end-call']
        : [];
  });
  expect(acts.toSorted()).toEqual(tokens.toSorted());
});

test('a number on a scale is compared, and its alternative is kept', () => {
  const text =
    '1. Ask how bad the pain is from 1 to 10.\n2. If the pain is 7 or more, or a tooth was knocked out:\n   - Say: “A”\n   Otherwise:\n   - Say: “B”';
  const [asked, branch] = compile(text, { destinations: [], webhooks: [] }).steps;
  expect(asked).toMatchObject({ kind: 'collect', fields: [{ type: 'number' }] });
  const any = {
    about: 'any',
    of: [
      { about: 'field', op: 'at-least', value: '7' },
      { about: 'caller-says', words: ['tooth was knocked out'] },
    ],
  };
  expect(branch).toMatchObject({ kind: 'branch', arms: [{ when: any }, { when: 'otherwise' }] });
});
