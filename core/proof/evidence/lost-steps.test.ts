import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../plan/compile.ts';
import { lostSteps } from './lost-steps.ts';

const context = { destinations: ['Billing', 'Front desk'], webhooks: ['Book a visit'] };

function lost(before: string, after: string): string[] {
  const written = (text: string) => ({ text, plan: compile(text, context) });
  return lostSteps(written(before), written(after), context).map(({ what }) => what);
}

const visit = `Say: “Please have your card at hand.”
Ask for their name.
Ask for the best phone number. Read the number back.
Ask if they have been here before.
[[call-webhook "Book a visit"]]
If they are upset, [[transfer-call to="Front desk"]].
Ask if there is anything else, then say goodbye.`;

describe('what a text has lost', () => {
  test.each<[string, string, string, string[]]>([
    ['a value', 'Ask for their name.\n', '', ['dropped']],
    ['a question', 'Ask if they have been here before.\n', '', ['dropped']],
    ['a quoted line', 'Say: “Please have your card at hand.”\n', '', ['dropped']],
    ['an act', '[[call-webhook "Book a visit"]]\n', '', ['dropped']],
    ['another destination', 'to="Front desk"', 'to="Billing"', ['dropped']],
    ['a read-back', ' Read the number back.', '', ['ungated']],
    ['a condition', 'If they are upset, ', '', ['ungated']],
  ])('%s', (_, piece, instead, what) => {
    expect(visit).toContain(piece);
    expect(lost(visit, visit.replace(piece, instead))).toEqual(what);
  });

  test('an act that comes before what it used to come after', () => {
    const early = visit.replace('[[call-webhook "Book a visit"]]\n', '');
    expect(lost(visit, `[[call-webhook "Book a visit"]]\n${early}`)).toEqual(
      expect.arrayContaining(['swapped', 'swapped', 'ungated']),
    );
  });

  test.each([
    ['numbers', visit.replace(/^/gm, '1. ')],
    [
      'other words',
      visit.replace('Ask for the best phone number', 'Ask for a phone number where we can reach them'),
    ],
    ['another order of questions', visit.replace(/(Ask for their name\.\n)(Ask for the best.*\n)/, '$2$1')],
    ['lines added', `${visit}\nIf the caller will not answer a question, go on to the next one.`],
  ])('%s take nothing away', (_, after) => {
    expect(after).not.toBe(visit);
    expect(lost(visit, after)).toEqual([]);
  });

  test('a message in plain words that becomes a token is for the same person', () => {
    const before = 'Ask for their name.\nTake a message for the manager.\nSay goodbye.';
    const after = before.replace('Take a message for the manager.', '[[take-message for="the manager"]]');
    expect(lost(before, after)).toEqual([]);
  });

  test('facts that go to Knowledge, and a greeting that goes to the agent step, are not lost', () => {
    const kept = 'Ask for their name.\n[[take-message for="Front desk"]]\nSay goodbye.';
    const fact = 'Say: “We are open Monday to Friday from 8 AM to 5 PM, and a cleaning costs $120.”\n';
    expect(compile(fact + kept, context).problems.map(({ code }) => code)).toContain('facts-in-knowledge');
    expect(lost(fact + kept, kept)).toEqual([]);
  });

  const templates = new URL('../../jobs/templates/', import.meta.url);
  test.each(readdirSync(templates).filter((name) => name.endsWith('.md')))(
    '%s loses nothing to itself',
    (name) => {
      const text = readFileSync(new URL(name, templates), 'utf8').split('---\n')[2] ?? '';
      expect(text).not.toBe('');
      expect(lost(text, text)).toEqual([]);
    },
  );
});
