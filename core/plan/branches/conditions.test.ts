import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { type Condition, everyStep } from '../plan.ts';

const NO_ENGLISH = expect.arrayContaining(['no hablo inglés', "don't speak english"]);

/** The conditions of the last branch of a text. */
function conditions(text: string): (Condition | 'otherwise')[] {
  const plan = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const branches = [...everyStep(plan.steps)].filter((step) => step.kind === 'branch');
  return branches.at(-1)?.arms.map(({ when }) => when) ?? [];
}

it('an end or a transfer behind “Then” is for the callers of the condition before it', () => {
  const text = 'If they smell gas, say: “Leave now.” Then [[end-call]].\nAsk for their name.';
  const { steps } = compile(text, { destinations: [], webhooks: [] });
  expect(steps.map(({ kind }) => kind)).toEqual(['branch', 'collect']);
});

describe('a condition', () => {
  it.each([
    ['Ask if they own it.\nIf they do, say hi.', { about: 'ask', value: 'yes' }],
    ["Ask if they own it.\nIf they don't, say hi.", { about: 'ask', value: 'no' }],
    ['Do they own it?\nNo -> say hi.', { about: 'ask', value: 'no' }],
    ["Ask if it can wait. If it can't, say hi.", { about: 'ask', value: 'no' }],
    [
      'Get the name. Book it only when they agree. If they do not agree, say hi.',
      { about: 'action-result', result: 'declined' },
    ],
    ['Ask if they want to move it or cancel it.\nIf move\n  say hi', { about: 'ask', value: 'move it' }],
    [
      'Ask for the reason (leak, noise, other).\nIf it is a leak, say hi.',
      { about: 'field', field: 'reason', op: 'is', value: 'leak' },
    ],
    [
      'Ask how many people.\nFor eight or more, say hi.',
      { about: 'field', field: 'people', op: 'at-least', value: '8' },
    ],
    [
      "Ask how many minutes late.\nIf it's more than 15, say hi.",
      { about: 'field', op: 'more-than', value: '15' },
    ],
    [
      'Ask for the budget.\nIf it is under $80, say hi.',
      { about: 'field', field: 'budget', op: 'less-than', value: '80' },
    ],
    ['Ask for the email.\nIf they gave an email, say hi.', { about: 'field', field: 'email', op: 'given' }],
    [
      'Ask for the phone number.\nIf they will not give a phone number, say hi.',
      { about: 'field', field: 'phone', op: 'missing' },
    ],
    [
      'Ask for the phone number.\nIf the caller refuses any of these, say hi.',
      { about: 'caller-says', question: null },
    ],
    ['After hours, say hi.', { about: 'hours', open: false }],
    ["If we're closed, say hi.", { about: 'hours', open: false }],
    ['During business hours, say hi.', { about: 'hours', open: true }],
    ['If they have called before, say hi.', { about: 'caller-known' }],
    ["If it's urgent, say hi.", { about: 'urgency' }],
    ['Transfer to the front desk.\nIf nobody answers, say hi.', { about: 'action-result', result: 'failed' }],
    [
      'If the water is near an outlet, say hi.',
      { about: 'caller-says', question: 'Is the water near an outlet?' },
    ],
    ['If they rent, say hi.', { about: 'caller-says', question: 'Do you rent?' }],
    [
      'If they have loose reptiles, say hi.',
      { about: 'caller-says', question: 'Do you have loose reptiles?' },
    ],
    ['If there is a piano, say hi.', { about: 'caller-says', question: 'Is there a piano?' }],
    ['If they ask about price, say hi.', { about: 'caller-says', question: null, words: ['price'] }],
    [
      'If there is chest pain or bleeding, say hi.',
      { about: 'caller-says', question: null, words: ['chest pain', 'bleeding'] },
    ],
    [
      'Unless they have an account, say hi.',
      { about: 'caller-says', negated: true, question: 'Do you have an account?' },
    ],
    [
      "If they don't have their member card handy, say hi.",
      { about: 'caller-says', negated: true, question: 'Do you have your member card handy?' },
    ],
    [
      "If they're not sure which lens they wear, say hi.",
      { about: 'caller-says', negated: true, question: 'Are you sure which lens you wear?' },
    ],
    [
      "Unless they don't drive, say hi.",
      { about: 'caller-says', question: 'Do you drive?', words: ['drive'] },
    ],
    ['If they already paid, say hi.', { about: 'caller-says', question: 'Have you already paid?' }],
    ['If it is a new tenant, say hi.', { about: 'caller-says', question: 'Are you a new tenant?' }],
    ['If they have Medicare, say hi.', { about: 'caller-says', question: 'Do you have Medicare?' }],
    [
      "If the caller doesn't speak English, say hi.",
      { about: 'caller-says', question: null, words: NO_ENGLISH },
    ],
    ["If we don't have it in stock, say hi.", { about: 'caller-says', question: null }],
    ['If none of the times work, say hi.', { about: 'caller-says', question: null }],
    ['If they have questions about bills, say hi.', { about: 'caller-says', question: null }],
    ["If it's past 5pm, say hi.", { about: 'clock', after: '17:00' }],
    ['If it is before noon, say hi.', { about: 'clock', before: '12:00' }],
    [
      'Ask which day.\nIf the lesson is less than 24 hours away, say hi.',
      { about: 'field', field: 'day', op: 'sooner-than', value: '24' },
    ],
    [
      'Ask for the event date.\nIf it is within two weeks, say hi.',
      { about: 'field', field: 'event_date', op: 'sooner-than', value: '336' },
    ],
    [
      "Ask for the pickup date.\nIf it's a weekend, say hi.",
      { about: 'field', field: 'pickup_date', op: 'falls-on', value: 'weekend' },
    ],
    [
      'If the lesson is less than 24 hours away, say hi.',
      { about: 'caller-says', question: 'Is the lesson less than 24 hours away?' },
    ],
    [
      'Ask for the date of birth.\nIf the visit is more than a week away, say hi.',
      { about: 'caller-says', question: 'Is the visit more than a week away?' },
    ],
    ['Si no tiene seguro, diga hola.', { about: 'caller-says', negated: true, question: '¿Tiene seguro?' }],
    ['Si pregunta por precios, diga hola.', { about: 'caller-says', question: null }],
  ])('%j', (text, expected) => {
    expect(conditions(text)).toMatchObject([expected]);
  });

  it.each([
    'Get the number. Once you have everything, read it back.',
    'Ask for the day. When they are done, say bye.',
    'If needed, spell it.',
  ])('that only says where the job stands decides nothing: %s', (text) => {
    expect(conditions(text)).toEqual([]);
  });

  it('keeps the words of the author', () => {
    expect(conditions('If  the Party is BIG, say hi.')).toMatchObject([{ text: 'If  the Party is BIG' }]);
  });
});

describe('arms', () => {
  it('answers to one question share a branch, and otherwise ends it', () => {
    expect(conditions('Ask if they own it.\nIf yes, say a.\nIf no, say b.')).toHaveLength(2);
    expect(
      conditions('If they want to book, say a.\nIf they want to cancel, say b.\nOtherwise, say c.'),
    ).toMatchObject([{}, {}, 'otherwise']);
  });

  it.each([
    ["If it's a new customer, say a.\nIf it's an existing customer, say b."],
    ['If they have insurance, say a.\nIf they do not have insurance, say b.'],
    ["If they don't have a car, say a.\nIf they have a car, say b."],
  ])('opposites are settled by one question: %j', (text) => {
    expect(conditions(text)).toMatchObject([{ about: 'caller-says' }, 'otherwise']);
  });

  it('what leans on an offer stands apart from it', () => {
    expect(
      conditions("If it's about money: say a.\nIf they accept an offer: say b.\nOtherwise: say c."),
    ).toMatchObject([{ text: 'If they accept an offer' }, 'otherwise']);
  });

  it('an "if they do" stands in the arm where its question was asked', () => {
    const { steps } = compile('If it leaks, ask whether they need a tarp; if they do, say hi.', {
      destinations: [],
      webhooks: [],
    });
    expect(steps).toMatchObject([
      {
        kind: 'branch',
        arms: [{ steps: [{ kind: 'ask' }, { kind: 'branch', arms: [{ steps: [{ kind: 'say' }] }] }] }],
      },
    ]);
  });

  it('an otherwise under a numbered line belongs to the condition of that line', () => {
    const { steps } = compile(
      '1. Ask if it works.\n2. If yes:\n   - Say: “Good.”\n   Otherwise:\n   - Ask for their name.\n3. Say bye.',
      { destinations: [], webhooks: [] },
    );
    expect(steps.map(({ kind }) => kind)).toEqual(['ask', 'branch', 'end']);
    expect(steps[1]).toMatchObject({
      arms: [{ steps: [{ kind: 'say' }] }, { when: 'otherwise', steps: [{ kind: 'collect' }] }],
    });
  });
});

describe('going back', () => {
  it.each([
    ['1. Ask for the hotel.\n2. Ask for the day.\n3. Go back to step 1.', 'collect:ask-for-the-hotel'],
    [
      'Ask for the hotel name.\nAsk for the day.\nIf they change their mind, start again from the hotel.',
      'collect:ask-hotel-name',
    ],
  ])('%j', (text, to) => {
    const steps = [...everyStep(compile(text, { destinations: [], webhooks: [] }).steps)];
    expect(steps.find(({ kind }) => kind === 'go-back')).toMatchObject({ to });
  });

  it('for each item asks after every round whether there is another', () => {
    const steps = compile('For each item:\n- Ask what it is\n- Ask how many', {
      destinations: [],
      webhooks: [],
    }).steps;
    expect(steps.at(-1)).toMatchObject({
      kind: 'branch',
      arms: [
        { when: { question: 'Is there another item?' }, steps: [{ kind: 'go-back', to: steps[0]?.id }] },
      ],
    });
  });
});

describe('a heading that states a condition', () => {
  it.each([
    [
      '## If they want a refund\nAsk for the receipt.\n## Otherwise\nTake a message.',
      ['If they want a refund', 'otherwise'],
    ],
    [
      'New members:\n- Ask for their name\nExisting members:\n- Ask for their number',
      ['New members', 'otherwise'],
    ],
    ['Urgent calls:\n- [[transfer-call to="Front desk"]]', ['urgency']],
  ])('governs the lines under it: %j', (text, arms) => {
    const { steps } = compile(text, { destinations: ['Front desk'], webhooks: [] });
    const [branch] = steps;
    const heads = branch?.kind === 'branch' ? branch.arms.map(({ when }) => when) : [];
    expect(steps).toHaveLength(1);
    expect(
      heads.map((when) => (when === 'otherwise' || when.about !== 'urgency' ? when : 'urgency')),
    ).toMatchObject(
      arms.map((arm) =>
        arm === 'otherwise' || arm === 'urgency' ? arm : { text: expect.stringMatching(`^${arm}`) },
      ),
    );
  });

  it('a heading that names a part of the job governs nothing', () => {
    const { steps } = compile('## Details\nAsk for the name.\nAll callers:\n- Ask for the reason', {
      destinations: [],
      webhooks: [],
    });
    expect(steps.map(({ kind }) => kind)).toEqual(['collect', 'collect']);
  });
});
