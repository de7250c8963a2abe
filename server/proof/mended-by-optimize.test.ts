import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleValues, fillBlanks, parseTemplate } from '../../core/jobs/template.ts';
import { compile } from '../../core/plan/compile.ts';
import { optimize } from '../../core/plan/optimize/optimize.ts';
import type { Evidence } from '../../core/proof/evidence/evidence.ts';
import { type ProofContext, prove } from './proving.ts';

const TIMEOUT_MS = 60_000;
const context: ProofContext = {
  name: 'a visit',
  phrases: ['I am calling about a visit'],
  destinations: ['Accounts', 'Front desk', 'Workshop'],
  webhooks: ['Hand it in'],
};

/** What Optimize itself makes of a text, in mock calls. */
async function mended(before: string, rule: string): Promise<Evidence> {
  const { text: after } = optimize(before, context);
  expect([findingsOf(before, rule), findingsOf(after, rule)]).toEqual([1, 0]);
  return prove({ before, after, context, runs: 6, seed: 7 }, () => {});
}

function findingsOf(text: string, rule: string): number {
  return compile(text, context).problems.filter(({ code }) => code === rule).length;
}

function isGain(evidence: Evidence): void {
  expect(evidence).toMatchObject({ verdict: 'gain', lost: [] });
  expect(evidence.deltaInterval[0]).toBeGreaterThan(0);
}

const folder = new URL('../../core/jobs/templates/', import.meta.url);
const REFUSAL = /\n+If the caller will not answer a question, go on to the next one\./;

/** Templates that take a message, as jobs that hand the matter in instead, and without their way out. */
const handedIn = readdirSync(folder).flatMap((file) => {
  const parsed = parseTemplate(file.replace(/\.md$/, ''), readFileSync(new URL(file, folder), 'utf8'));
  if ('problems' in parsed) throw new Error(file);
  const { slug, instructions, blanks } = parsed.template;
  const text = fillBlanks(instructions, exampleValues(blanks));
  if (!REFUSAL.test(text) || text.includes('transfer-call') || /^\s*-|If /m.test(text.replace(REFUSAL, '')))
    return [];
  const planted = text
    .replace(REFUSAL, '')
    .replace(/\[\[take-message[^\]]*\]\]/, '[[call-webhook "Hand it in"]]');
  return planted.includes('Hand it in') ? [{ slug, planted }] : [];
});

describe('no way out for a caller who will not answer, mended by Optimize, is a proven gain', () => {
  test('several templates are tried', () => expect(handedIn.length).toBeGreaterThan(2));

  test.each(handedIn)(
    '$slug',
    async ({ planted }) => isGain(await mended(planted, 'refusal-path')),
    TIMEOUT_MS,
  );

  test.each([
    [
      'prose',
      'Use this job for a repair visit. Get their name, address and best phone number, then find out what broke. [[call-webhook "Hand it in"]] Ask if there is anything else and say goodbye.',
    ],
    [
      'bullets',
      'Use this job when a caller wants a quote.\n- Name\n- Phone number, read it back\n- Which day suits them\n- [[call-webhook "Hand it in"]]\n- Ask if there is anything else, then say goodbye',
    ],
    [
      'Spanish',
      'Use este trabajo cuando quieran una visita.\n1. Pida su nombre.\n2. Pida el mejor número de teléfono.\n3. [[call-webhook "Hand it in"]]\n4. Pregunte si necesita algo más y despídase.',
    ],
  ])('%s', async (_, before) => isGain(await mended(before, 'refusal-path')), TIMEOUT_MS);
});

describe('other planted faults that Optimize mends are a proven gain', () => {
  test.each([
    [
      'one-question',
      'two in one order',
      'Use this job for a tuning.\n1. Ask if the piano has been moved and whether it has broken strings.\n2. Ask for their name.\n3. [[take-message for="Workshop"]]\n4. Ask if there is anything else, then say goodbye.',
    ],
    [
      'one-question',
      'in the middle of a paragraph',
      'Use this job for a sick tree. Ask for their name. Ask if the leaves are brown and whether it was watered this week. Ask for the best phone number. [[take-message]] Ask if there is anything else and say goodbye.',
    ],
    [
      'action-in-prose',
      'a text whose link stands in the line',
      'Use this job when a caller wants the price list.\n1. Ask for their name.\n2. Ask if we may text them the price list. If yes, text them https://example.com/prices. Otherwise, go on.\n3. Ask if there is anything else, then say goodbye.',
    ],
    [
      'action-in-prose',
      'a text in quotes',
      'Use this job when a caller asks for the way.\n1. Ask if we may text them the map. If yes, text them “Here is the way: https://example.com/map”. Otherwise, go on.\n2. Ask for their name.\n3. Ask if there is anything else, then say goodbye.',
    ],
  ])('%s: %s', async (rule, _, before) => isGain(await mended(before, rule)), TIMEOUT_MS);
});
