import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleValues, fillBlanks, parseTemplate } from '../../jobs/template.ts';
import { codePoints } from '../../shared/text.ts';
import { compile } from '../compile.ts';
import { everyStep, fieldsOf, type Plan } from '../plan.ts';
import { applyChanges } from './change.ts';
import { inventedLiterals, lostLiterals } from './literals.ts';
import { acceptedText, optimize } from './optimize.ts';
import type { OptimizeContext } from './rewrites/rewrite.ts';

const CONTEXT: OptimizeContext = {
  destinations: ['Front desk', 'Manny', 'On-call technician'],
  webhooks: ['Create ticket', 'Book visit'],
};
const NAMES = [...CONTEXT.destinations, ...CONTEXT.webhooks];

const folder = new URL('../../jobs/templates/', import.meta.url);
const templates = readdirSync(folder).flatMap((file) => {
  const parsed = parseTemplate(file.replace(/\.md$/, ''), readFileSync(new URL(file, folder), 'utf8'));
  if ('problems' in parsed) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  const { slug, instructions, blanks } = parsed.template;
  const destinations = blanks.filter(({ kind }) => kind === 'destination').map(({ example }) => example);
  return [
    { id: slug, text: instructions, destinations },
    { id: `${slug}, filled`, text: fillBlanks(instructions, exampleValues(blanks)), destinations },
  ];
});

/** Jobs as owners write them; read where the development data stands beside the repository. */
const data = new URL('../../../../shared/devset/instructions.jsonl', import.meta.url);
const owners = (existsSync(data) ? readFileSync(data, 'utf8').trim().split('\n') : []).map((line) => {
  const { id, instructions } = JSON.parse(line) as { id: string; instructions: string };
  return { id, text: instructions, destinations: [] as string[] };
});

/** Lines of many kinds, with the faults that Optimize mends, in any order. */
const LINES = [
  'Use this job when a caller wants a visit. Not for emergencies.',
  'Ask for their name.',
  'Get their name, callback number and address.',
  'Ask if they are safe and whether they need help.',
  'Ask: “Who are you? Where are you?”',
  'Transfer to the front desk.',
  'Transfer to the front desk, they know about it.',
  'Get the front desk on the line.',
  'If it is urgent, kick it over to the on-call technician.',
  'If they are angry, transfer to Manny.',
  'Take a message for Dr. Lee.',
  'Text them https://example.com/book?a=1.',
  'Text them: “See you at 5:30 pm, suite 204.”',
  '[[send-text "Here is the map: https://example.com/map"]]',
  '[[transfer-call to="Front desk"]]',
  '[[take-message for="{{fields.name}}"]]',
  'Ask if it can wait. If not, [[transfer-call to="On-call technician"]].',
  'If there is smoke or a smell of gas, tell them to get out and call 911.',
  'If yes, tell them that Ms. Finch calls back. Otherwise, book a visit.',
  'The visit costs $89.',
  'We are open from 9 am to 5 pm.',
  'Tell them this call is recorded.',
  'Say: “Thanks for calling Acme.”',
  'Never promise a price.',
  'Answer questions about parking from Knowledge.',
  'Ask for their name. Ask for the best number to call back. Ask what happened. Create a ticket. Say goodbye.',
  'Pida su nombre y el mejor número.',
  'Transfiera al Front desk.',
  'Purple monkeys dishwasher',
  '## Never',
  'Otherwise:',
  'If yes:',
];
const MARKS = ['', '', '1. ', '1. ', '2. ', '3) ', '- ', '   - ', '  ', '• '];
const BREAKS = ['\n', '\n', '\n\n', ' ', '\r\n'];

const job = fc
  .array(fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...LINES), fc.constantFrom(...BREAKS)), {
    minLength: 1,
    maxLength: 9,
  })
  .map((lines) => lines.map(([mark, line, end]) => mark + line + end).join(''));

/** What every step does, in order, without its words: what a rewrite may add to and never take from or turn round. */
function doneIn(plan: Plan): string[] {
  return everyStep(plan.steps).flatMap((step) => {
    if (step.kind === 'collect') return step.fields.map(({ key }) => `field ${key}`);
    if (step.kind === 'transfer') return [`transfer ${step.destination.toLowerCase()}`];
    return step.kind === 'action' || step.kind === 'end' ? [step.kind] : [];
  });
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let from = 0;
  return some.every((item) => {
    const at = all.indexOf(item, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Every law that the result breaks, in words; none for a good one. */
function broken(text: string, context: OptimizeContext): string[] {
  const made = optimize(text, context);
  const again = optimize(made.text, context);
  const [old, now] = [compile(text, context), compile(made.text, context)];
  const moves = made.changes.some(
    ({ rule, default: choice }) => rule === 'safety-first' && choice === 'accept',
  );
  const lost = lostLiterals(text, made.text).map((literal) => `loses ${literal.text}`);
  const invented = inventedLiterals(text, made.text, { names: NAMES }).map(
    (literal) => `invents ${literal.text}`,
  );
  const spans = made.changes.map(({ span }) => span);
  return [
    ...lost,
    ...invented,
    ...(now.problems.length > old.problems.length ? ['more findings'] : []),
    ...(now.understood < old.understood ? ['less understood'] : []),
    ...(now.language === old.language ? [] : ['another language']),
    ...(codePoints(made.text) > Math.max(10_000, codePoints(text)) ? ['too long'] : []),
    ...(moves || isWithin(doneIn(old), doneIn(now)) ? [] : ['loses or turns round a step']),
    ...(fieldsOf(old).length <= fieldsOf(now).length ? [] : ['loses a field']),
    ...(old.rules.length <= now.rules.length ? [] : ['loses a rule']),
    ...(again.text === made.text ? [] : ['changes its own result']),
    ...(again.changes.some((change) => change.default === 'accept')
      ? ['finds changes in its own result']
      : []),
    ...(JSON.stringify(optimize(text, context)) === JSON.stringify(made) ? [] : ['is not the same twice']),
    ...(acceptedText(text, made.changes) === made.text ? [] : ['its changes do not give its text']),
    ...(spans.every(([from, to], at) => from <= to && from >= (spans[at - 1]?.[1] ?? 0))
      ? []
      : ['spans overlap']),
    ...(new Set(made.changes.map(({ id }) => id)).size === made.changes.length ? [] : ['repeats an id']),
  ];
}

/** Any choice of the changes keeps the literals, those that left for Knowledge apart. */
function lostByChoice(text: string, context: OptimizeContext, chosen: readonly boolean[]): string[] {
  const { changes } = optimize(text, context);
  const taken = changes.filter((_, at) => chosen[at % chosen.length]);
  const moved = taken.map((change) => change.moved ?? '').join('\n');
  return lostLiterals(text, `${applyChanges(text, taken)}\n${moved}`).map((literal) => literal.text);
}

const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

describe.each([
  ['templates', templates],
  ['jobs of owners', owners],
])('%s', (_, jobs) => {
  test.runIf(jobs.length > 0)('keep every law of Optimize', () => {
    const faults = jobs.flatMap(({ id, text, destinations }) => {
      const context = { ...CONTEXT, destinations: [...CONTEXT.destinations, ...destinations] };
      return [CONTEXT, context, { destinations: [], webhooks: [] }].flatMap((known) =>
        broken(text, known).map((fault) => `${id}: ${fault}`),
      );
    });
    expect(faults).toEqual([]);
  });

  test.runIf(jobs.length > 0)('keep their literals in any choice of the changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jobs), choices, ({ text }, chosen) => {
        expect(lostByChoice(text, CONTEXT, chosen)).toEqual([]);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

test('no template is touched', () => {
  const touched = templates.filter(({ text, destinations }) => {
    const { changes } = optimize(text, { ...CONTEXT, destinations });
    return changes.length > 0;
  });
  expect(touched.map(({ id }) => id)).toEqual([]);
});

describe('generated jobs', () => {
  test('keep every law of Optimize', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(job, (text) => {
        expect(broken(text, CONTEXT)).toEqual([]);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150), seed: Number(process.env.FUZZ_SEED ?? 7) },
    );
  });

  test('keep their literals in any choice of the changes', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(job, choices, (text, chosen) => {
        expect(lostByChoice(text, CONTEXT, chosen)).toEqual([]);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test('random text never throws and keeps the laws', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(broken(text, CONTEXT)).toEqual([]);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});
