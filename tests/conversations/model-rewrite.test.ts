import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../core/plan/compile.ts';
import { applyChanges } from '../../core/plan/optimize/change.ts';
import { optimizedBy } from '../../core/plan/optimize/written.ts';
import type { ModelEndpoint } from '../../server/brains/openai-compatible/model-endpoint.ts';
import { rewriteByModel } from '../../server/brains/openai-compatible/rewriting/rewrite.ts';
import { REWRITE_TASK } from '../../server/brains/openai-compatible/rewriting/rewrite-prompt.ts';
import { openOutgoing } from '../../server/outgoing/outgoing.ts';
import { tickingClock } from '../../server/store/testing/ticking-clock.ts';
import { ScriptedModel } from './scripted-model.ts';

const context = { destinations: ['Front desk'], webhooks: [] };
const BEFORE =
  'Use this job when a caller asks about a bill. Not for payments.\n\nget name n invoice 4471. Ask if they are safe and whether it is about Ms. Finch. [[take-message for="Billing"]] say “We look into it.” Never promise $5 off.';
const GOOD =
  'Use this job when a caller asks about a bill. Not for payments.\n\n1. Get name and invoice 4471.\n2. Ask if they are safe.\n3. Ask whether it is about Ms. Finch.\n4. [[take-message for="Billing"]]\n5. Say: “We look into it.”\n\nNever promise $5 off.';

const model = new ScriptedModel();
const clock = tickingClock();
beforeAll(() => model.open());
afterEach(() => model.reset());
afterAll(() => model.close());

const whole = (content: string) => ({
  raw: JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }),
  type: 'application/json',
});

function rewrite(
  endpoints: ModelEndpoint[] = [{ baseUrl: model.baseUrl, model: 'scripted', key: 'secret-key' }],
) {
  const outgoing = openOutgoing({ clock, allowPrivate: [model.host] });
  const findings = compile(BEFORE, context).problems;
  const failing = ['“refuses the number”: the call never ended'];
  return rewriteByModel({ endpoints }, outgoing, { instructions: BEFORE, context, findings, failing });
}

describe('a rewrite by the language model', () => {
  test('that keeps every law is taken, and becomes changes to accept or leave', async () => {
    model.script = [whole(GOOD)];
    expect(await rewrite()).toEqual({ text: GOOD });
    const { text, changes, refused } = optimizedBy(BEFORE, GOOD, context);
    expect(refused).toBeUndefined();
    expect(applyChanges(BEFORE, changes)).toBe(text);
    expect(compile(text, context).problems.length).toBeLessThan(compile(BEFORE, context).problems.length);
  });

  test('is asked for with a fixed beginning, the text, its findings and what failed', async () => {
    model.script = [whole(GOOD)];
    await rewrite();
    const [system, user] = model.requests[0]?.messages ?? [];
    expect(system).toEqual({ role: 'system', content: REWRITE_TASK });
    expect(user?.content).toContain(`<instructions>\n${BEFORE}\n</instructions>`);
    expect(user?.content).toContain('several questions at once');
    expect(user?.content).toContain('refuses the number');
    expect(model.requests[0]?.authorization).toBe('Bearer secret-key');
  });

  test.each([
    ['in a code fence', `\`\`\`\n${GOOD}\n\`\`\``],
    ['as JSON', JSON.stringify({ instructions: GOOD })],
    ['behind its thoughts', `<think>Hm, “$9”.</think>\n${GOOD}`],
    ['between tags', `<instructions>\n${GOOD}\n</instructions>`],
  ])('is read %s', async (_, content) => {
    model.script = [whole(content)];
    expect(await rewrite()).toEqual({ text: GOOD });
  });

  test.each([
    ['a changed number', GOOD.replace('4471', '4472'), 'literal-lost', '4471'],
    [
      'a changed name',
      GOOD.replace('Ms. Finch', 'Ms Finch').replace('Finch', 'Fink'),
      'literal-lost',
      'Finch',
    ],
    [
      'a changed scripted line',
      GOOD.replace('look into it', 'will look'),
      'literal-lost',
      'We look into it.',
    ],
    [
      'a dropped action',
      GOOD.replace('[[take-message for="Billing"]]', 'Go on.'),
      'literal-lost',
      'take-message',
    ],
    [
      'an invented link',
      `${GOOD}\nSay: see https://pay.example/x`,
      'literal-invented',
      'https://pay.example/x',
    ],
    [
      'a dropped question',
      GOOD.replace('1. Get name and invoice 4471.', '1. Say 4471.'),
      'field-lost',
      'missing',
    ],
    ['a dropped rule', GOOD.replace('Never promise $5 off.', 'Say $5 off.'), 'rule-lost', 'rule'],
    [
      'another language',
      'Use este trabajo cuando la persona pregunta por una factura.\n\n1. Pida su nombre para la 4471 con Ms. Finch.\n2. [[take-message for="Billing"]]\n3. Diga: “We look into it.”\n\nNunca prometa $5 de descuento.',
      'language-changed',
      'language',
    ],
    ['nothing', ' ', 'rewrite-empty', 'empty'],
    ['too much', `${GOOD}\n${'Say that we look into it. '.repeat(500)}`, 'rewrite-too-long', '10,000'],
  ])('with %s is refused with the reason, after a second try', async (_, content, code, says) => {
    model.script = [whole(content)];
    const outcome = await rewrite();
    expect(outcome).toMatchObject({ refused: { code, message: expect.stringContaining(says) } });
    expect(model.requests).toHaveLength(2);
    expect(model.requests[1]?.messages.at(-1)?.content).toMatch(/^Refused: /);
  });

  test('is taken at the second try when that one keeps the laws', async () => {
    model.script = [whole(GOOD.replace('4471', '4472')), whole(GOOD)];
    expect(await rewrite()).toEqual({ text: GOOD });
  });

  test.each([
    ['a status', { raw: 'no', status: 500 }, /status 500/],
    ['broken JSON', { raw: '{"choices": [', type: 'application/json' }, /not what the protocol says/],
    ['an error page', { raw: '<html>', type: 'text/html' }, /not what the protocol says/],
  ])('that fails with %s is refused, and the next endpoint is asked', async (_, scripted, says) => {
    model.script = [scripted];
    expect(await rewrite()).toMatchObject({
      refused: { code: 'model-failed', message: expect.stringMatching(says) },
    });
    model.script = [scripted, whole(GOOD)];
    const twice = { baseUrl: model.baseUrl, model: 'scripted', key: null };
    expect(await rewrite([twice, twice])).toEqual({ text: GOOD });
  });

  test('that stalls is given up when its time is over', async () => {
    const asked = new Promise<void>((resolve) => {
      model.script = [{ silent: resolve }];
    });
    const outcome = rewrite();
    await asked;
    clock.pass(60_000);
    expect(await outcome).toMatchObject({ refused: { code: 'model-failed' } });
  });

  test('without a model is refused at once', async () => {
    expect(await rewrite([])).toMatchObject({ refused: { code: 'no-model' } });
  });
});
