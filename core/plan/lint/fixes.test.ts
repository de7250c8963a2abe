import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleValues, fillBlanks, parseTemplate } from '../../jobs/template.ts';
import type { Fix } from '../../shared/problem.ts';
import { compile } from '../compile.ts';
import { LINT_RULES } from './lint.ts';
import { EXAMPLE_CONTEXT as context } from './rule.ts';

const folder = new URL('../../jobs/templates/', import.meta.url);
const TEMPLATES = readdirSync(folder).map((file) => {
  const parsed = parseTemplate(file.replace(/\.md$/, ''), readFileSync(new URL(file, folder), 'utf8'));
  if ('problems' in parsed) throw new Error(`${file} is no template`);
  const { blanks, instructions } = parsed.template;
  const text = fillBlanks(instructions, exampleValues(blanks));
  return text.replace(/(?<=\[\[transfer-call to=")[^"]*/g, 'Front desk');
});

/** Ways of writing that templates do not have, and what owners forget. */
const OWN = [
  'When somebody wants the crew: Ask if it is urgent. If it is, [[transfer-call to="On-call technician"]]. Get name, cell and address. Tell them we ring back. Thank them.',
  'Trigger: caller lost a parcel\n- Ask for the tracking number\n- Ask for the email\n- [[take-message for="Parcels"]]\nNever promise a day.',
  'Say: “Hello there.” Ask: “What is your name? What happened?”\nIf there is smoke, tell them to get out.\nAsk for their name.\n[[send-text "Read this: https://example.com/safety"]]',
  'After hours, transfer to the front desk.\nDuring business hours, [[transfer-call to="Front desk"]]',
  'Pida su nombre y su correo.\nPregunte si es urgente.\nSi es urgente, [[take-message for="Ana"]]\n[[send-text "Aquí está el mapa"]]\nBusque la respuesta en Conocimiento.',
  'Ask whether they rent and whether they have a dog. Ask for their name. Ask for the name. Say “one moment”. Ask for the number they are calling from. Ask for the address. Look it up in Knowledge.',
  '1. Ask which day suits them.\n2. Ask for the best number to call back.\n3. Transfer to the front desk.',
  '1. Say: “Hi.”\n2. [[transfer-call to="Front desk"]]',
];

type Counts = Record<string, number>;

function countsOf(text: string): Counts {
  const counts: Counts = {};
  for (const { code } of compile(text, context).problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function apply(text: string, { span, text: mended }: Fix): string {
  return text.slice(0, span[0]) + mended + text.slice(span[1]);
}

/**
 * A text in plain words is known as a text only once it is an action, and then asked what is asked of texts; of two questions that were
 * one, each counts; a greeting after a message told nothing of it.
 */
const LETS_IN: Record<string, readonly string[]> = {
  'action-in-prose': ['text-ask-first'],
  'no-greeting': ['what-next'],
  'one-question': ['numbered-steps', 'asked-twice', 'optional-fields'],
};

/** Every fix that a text is offered and that does not do what it says. */
function faultsOf(text: string): string[] {
  const before = countsOf(text);
  return compile(text, context).problems.flatMap(({ code, fix }) => {
    if (!fix) return [];
    const after = countsOf(apply(text, fix));
    const stays = (after[code] ?? 0) >= (before[code] ?? 0) ? [`${code} stays`] : [];
    const fresh = Object.keys(after).filter(
      (other) =>
        other !== code && (after[other] ?? 0) > (before[other] ?? 0) && !LETS_IN[code]?.includes(other),
    );
    return [...stays, ...fresh.map((other) => `${code} brings ${other}`)].map(
      (fault) => `${fault}: ${JSON.stringify(apply(text, fix))}`,
    );
  });
}

describe('a one-click fix settles its finding and brings no other', () => {
  it.each(LINT_RULES)('in the example of $code', ({ example }) => {
    expect(faultsOf(example.before)).toEqual([]);
  });

  it.each(OWN.map((text) => [text]))('in %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it.each(TEMPLATES.map((text, at) => [at, text] as const))(
    'in template %i without one of its lines, with one doubled, with two turned round, and as prose',
    (_, text) => {
      const lines = text.split('\n');
      const texts = lines.flatMap((line, at) => [
        lines.filter((_, other) => other !== at).join('\n'),
        lines.toSpliced(at, 0, line).join('\n'),
        lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()).join('\n'),
      ]);
      const prose = lines.map((line) => line.replace(/^\s*(?:\d+\.|-)\s*/, '')).join(' ');
      expect([...texts, prose].flatMap(faultsOf)).toEqual([]);
    },
  );

  it('in any order of the lines of jobs', () => {
    const english = [...TEMPLATES, ...OWN].filter((text) => !text.includes('Pida'));
    const line = fc.constantFrom(...new Set(english.flatMap((text) => text.split('\n'))));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
        expect(faultsOf(lines.join('\n'))).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

const rows = new URL('../../../../shared/devset/instructions.jsonl', import.meta.url);

describe.runIf(existsSync(rows))('jobs as owners write them', () => {
  const texts = (existsSync(rows) ? readFileSync(rows, 'utf8').trim().split('\n') : []).map(
    (row) => (JSON.parse(row) as { instructions: string }).instructions,
  );

  it('all but one in twenty of their fixes do what they say', () => {
    const offered = texts.flatMap((text) => compile(text, context).problems.filter(({ fix }) => fix)).length;
    // One fix may have more than one fault; it is known by the text that it makes.
    const faulty = new Set(texts.flatMap(faultsOf).map((fault) => fault.slice(fault.indexOf(': '))));
    expect(faulty.size).toBeLessThanOrEqual(offered / 20);
  });
});
