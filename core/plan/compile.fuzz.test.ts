import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { uncovered } from './coverage.ts';
import { everyStep } from './plan.ts';
import { sourceOf } from './text/sentences.ts';

/** `FUZZ_RUNS=1000000 npx vitest run core/plan/compile.fuzz.test.ts` runs the million; `npm test` a sample. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const folder = new URL('../jobs/templates/', import.meta.url);
const TEXTS = [
  ...readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')),
  'Trigger: “I am locked out”\n| Field | Notes |\n|---|---|\n| Name | full |\n| Plate | optional |\nQ: What is your ZIP?\nFor each traveler, get the name (first/last), DOB, passport #.',
  'NEW CUSTOMERS:\n- Name, cell, make/model\nExisting customers:\n- Account #\nIf it’s less than 24 hours away, tell them “No refunds.” Otherwise: book it.\nAfter hours -> take a message.',
  'Pida nombre, teléfono y motivo. Si no tiene seguro, diga que aceptamos efectivo. Si es urgente, [[transfer-call to="Front desk"]]. Nunca dé precios.',
];
const PIECES = TEXTS.flatMap((text) => text.split(/(?<=[\n.,:;?])/)).filter(Boolean);
const ODD = [
  ...'\n\t"“”()[]{}|:;,.?!-–—*#>=&+/\\\u0000\u200b\u00a0İßﬁ😀\ud800\udc00٣é',
  '[[',
  ']]',
  '{{',
  '\r\n',
  ' if ',
  ' or ',
  ' and ',
  ' otherwise ',
  '1. ',
  '- ',
  '## ',
  ' -> ',
  "n't ",
  'for each ',
];

/** A small generator of its own, so that a seed names a run on every machine. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Roll = (below: number) => number;
const oneOf = <T>(items: readonly T[], roll: Roll): T => items[roll(items.length)] as T;

/** A few pieces of jobs beside each other, then cut, doubled, turned and littered; or nothing but noise. */
function textFrom(roll: Roll): string {
  const noise = roll(20) === 0;
  let text = Array.from({ length: 1 + roll(noise ? 60 : 5) }, () => oneOf(noise ? ODD : PIECES, roll)).join(
    '',
  );
  for (let turns = roll(5); turns > 0; turns -= 1) text = mutated(text, roll);
  return text.slice(0, 300);
}

function mutated(text: string, roll: Roll): string {
  const [from, length] = [roll(text.length + 1), roll(12)];
  const [before, cut, after] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  switch (roll(7)) {
    case 0:
      return before + after;
    case 1:
      return before + cut + cut + after;
    case 2:
      return before + oneOf(ODD, roll) + cut + after;
    case 3:
      return before + cut.toUpperCase() + after;
    case 4:
      return before + String.fromCharCode(roll(0x10000)) + after;
    case 5:
      return before + oneOf(PIECES, roll) + after;
    default:
      return after + before;
  }
}

/** What breaks the laws of a plan: a throw, a lost word, a repeated id, a span outside the text. */
function fault(text: string): string | null {
  try {
    const plan = compile(text, { destinations: ['Front desk'], webhooks: ['Create ticket'] });
    const ids = new Set<string>();
    for (const { id, span } of everyStep(plan.steps)) {
      if (ids.has(id)) return `repeats ${id}`;
      ids.add(id);
      if (span[0] > span[1] || span[1] > text.length) return `${id} lies outside`;
    }
    return uncovered(sourceOf(text), plan).length > 0 ? 'loses words' : null;
  } catch (cause) {
    return `throws ${String(cause)}`;
  }
}

test(`${RUNS} random and mutated texts compile without a throw or a lost line`, {
  timeout: 120_000 + 2 * RUNS,
}, () => {
  const roll = chance(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const text = textFrom(roll);
    const found = fault(text);
    if (found) expect({ run, text: JSON.stringify(text), found }).toBeNull();
  }
});
