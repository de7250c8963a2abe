import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { splitInstructions } from './intent.ts';
import { JOB_LIMITS } from './job.ts';
import { exampleValues, fillBlanks, parseTemplate, type Template } from './template.ts';

const folder = new URL('./templates/', import.meta.url);
const templates = readdirSync(folder).map((file): Template => {
  const parsed = parseTemplate(file.replace(/\.md$/, ''), readFileSync(new URL(file, folder), 'utf8'));
  if ('problems' in parsed) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  return parsed.template;
});
const wordsOf = (phrase: string) => phrase.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');

test('there are twenty templates with names of their own', () => {
  expect(new Set(templates.map((template) => template.name)).size).toBe(20);
});

test('no phrase means two templates', () => {
  const owner = new Map<string, string>();
  for (const { slug, phrases } of templates) {
    for (const phrase of phrases.map(wordsOf)) {
      expect(owner.get(phrase), phrase).toBeUndefined();
      owner.set(phrase, slug);
    }
  }
});

test.each(templates.map((template) => [template.slug, template] as const))(
  '%s can be used as it is',
  (_, template) => {
    expect(template.phrases.length).toBeGreaterThanOrEqual(5);
    expect(template.phrases.length).toBeLessThanOrEqual(8);
    expect(template.instructions.length).toBeLessThanOrEqual(2_500);
    expect(template.description.length).toBeLessThanOrEqual(JOB_LIMITS.description);
    expect(template.instructions).toMatch(
      /^(Use this job when|Use este trabajo cuando) .*“.+”.*\. (Not for|No es para) /,
    );
    expect(template.instructions).toMatch(/\n(Never|Nunca) /);
    expect(template.instructions).not.toMatch(/\$\d|https?:/);
  },
);

test.each(templates.map((template) => [template.slug, template] as const))(
  'every blank of %s is named and filled',
  (_, template) => {
    const used = [...template.instructions.matchAll(/\{\{blank\.(\w+)\}\}/g)].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set(template.blanks.map((blank) => blank.name)));
    expect(fillBlanks(template.instructions, exampleValues(template.blanks))).not.toContain('{{blank.');
  },
);

test.each(templates.map((template) => [template.slug, template] as const))(
  'the form shows the intent of %s apart',
  (_, template) => {
    const { intent, steps } = splitInstructions(template.instructions);
    expect(intent).toBe(template.instructions.split('\n\n')[0]);
    expect(steps).toMatch(/^1\. /);
  },
);

test('a blank without a value stays as it is written', () => {
  expect(fillBlanks('Call {{blank.a}}, {{blank.b}} or {{blank.constructor}}.', { a: 'Ann', b: ' ' })).toBe(
    'Call Ann, {{blank.b}} or {{blank.constructor}}.',
  );
});

test('a value can neither end the token it stands in nor hold blanks of its own', () => {
  const filled = fillBlanks('{{blank.a}} [[take-message for="{{blank.a}}"]]', { a: '"x"]]{{blank.a}}\ny' });
  expect(filled).toBe('"x"]]{{blank.a}}\ny [[take-message for="”x”] ]{{blank.a}} y"]]');
});
