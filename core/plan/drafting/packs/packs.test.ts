import { expect, test } from 'vitest';
import { readYaml } from '../../../../server/drafting/yaml-values.ts';
import { writePack } from '../../../jobs/pack.ts';
import { compile } from '../../compile.ts';
import { everyStep } from '../../plan.ts';
import { draftJobs } from '../draft-jobs.ts';
import type { Drafts } from '../drafted.ts';

const context = { destinations: ['Front desk'], webhooks: ['Get order'], taken: [], readYaml };
const read = (text: string): Drafts => draftJobs(text, context);
const told = (text: string) =>
  read(text).jobs.map(({ job: { name, instructions } }) => ({ name, instructions }));
const kinds = (text: string) =>
  everyStep(compile(read(text).jobs[0]?.job.instructions ?? '', context).steps).map(({ kind }) => kind);

test('a pack of headings and labels, as users of Quo share them, becomes its jobs with the trigger in front', () => {
  const pack = `# Sona job pack – Home services

## Job 1: New lead
**Description:** Qualifies new callers.
**Trigger:** Caller asks about pricing or wants a quote
**Instructions:**
1. Ask for the caller's name.
2. Text them the form: https://book.example/new

---

## Job 2: Speak to a person
**Trigger:** When the caller asks for a human
**Instructions:**
\`\`\`
Say: "Let me see who is free."
Transfer to Front desk.
\`\`\`
`;
  expect(read(pack)).toMatchObject({
    origin: 'quo-pack',
    jobs: [{ job: { description: 'Qualifies new callers.' } }, {}],
  });
  expect(told(pack)).toEqual([
    {
      name: 'New lead',
      instructions:
        'Use this job when a caller asks about pricing or wants a quote.\n\n1. Ask for the caller\'s name.\n2. [[send-text "Form: https://book.example/new"]]',
    },
    {
      name: 'Speak to a person',
      instructions:
        'Use this job when the caller asks for a human.\n\nSay: "Let me see who is free."\n[[transfer-call to="Front desk"]].',
    },
  ]);
});

test.each([
  ['plain labels', 'Name: Billing\nTrigger: billing, invoices\nInstructions: Ask for the invoice number.'],
  ['JSON', '[{"name":"Billing","trigger":"billing, invoices","instructions":"Ask for the invoice number."}]'],
  [
    'YAML',
    'jobs:\n  - name: Billing\n    trigger: billing, invoices\n    instructions: |\n      Ask for the invoice number.\n',
  ],
  ['front matter', '---\nname: Billing\ntrigger: billing, invoices\n---\nAsk for the invoice number.\n'],
])('a pack in %s says the same', (_, text) => {
  expect(told(text)).toEqual([
    {
      name: 'Billing',
      instructions: 'Use this job for calls about billing, invoices.\n\nAsk for the invoice number.',
    },
  ]);
});

const steps = [
  { type: 'ask', instruction: 'Ask for the order ID.' },
  {
    type: 'tool_call',
    tool_id: 'tool_1',
    tool_name: 'Get order',
    schema_overrides: { deep: { source: 'constant', constant_value: 42 } },
    on_failure: {
      branches: [],
      fallback: [
        { type: 'tell', instruction: 'Apologize that it failed.' },
        { type: 'retry', max_retries: 1 },
      ],
    },
  },
  {
    type: 'branch',
    branches: [
      {
        condition: { type: 'llm', condition: 'the order is too old' },
        steps: [{ type: 'tell', instruction: 'Explain why not.' }],
      },
      {
        condition: { type: 'expression', expression: { left: 'tier', op: '==', right: 'gold' } },
        steps: [{ type: 'say', message: 'Gold words.' }],
      },
    ],
    fallback: [{ type: 'say', message: 'Your refund is on its way.' }],
  },
  { type: 'system_tool', system_tool_name: 'end_call' },
];

test.each([
  [
    'its content as a text',
    {
      name: 'refund_order',
      type: 'deterministic',
      trigger: 'When the user wants money back',
      content: JSON.stringify({ steps }),
    },
  ],
  [
    'its content as data',
    {
      name: 'refund_order',
      type: 'deterministic',
      trigger: 'When the user wants money back',
      content: { steps },
    },
  ],
  ['nothing but its content', { name: 'refund_order', trigger: 'When the user wants money back', steps }],
])('a structured procedure with %s becomes steps, and what has no counterpart is shown', (_, procedure) => {
  const text = JSON.stringify(procedure, null, 1);
  const { origin, jobs, unread } = read(text);
  expect(origin).toBe('eleven-labs');
  expect(jobs[0]?.job).toMatchObject({
    name: 'Refund order',
    instructions: [
      'Use this job when the user wants money back.',
      '',
      '1. Ask for the order ID.',
      '2. [[call-webhook "Get order"]]',
      '   If that fails:',
      '   - Apologize that it failed.',
      '3. If the order is too old:',
      '   - Explain why not.',
      '   Otherwise:',
      '   - Say: “Your refund is on its way.”',
      '4. [[end-call]]',
    ].join('\n'),
  });
  expect(kinds(text)).toEqual(['collect', 'action', 'branch', 'say', 'branch', 'say', 'say', 'end']);
  expect(unread.map(({ text: words }) => words).join('\n')).toMatch(/42[\s\S]*retry 1[\s\S]*Gold words/);
});

test('a procedure that runs another of the same file has its steps in place; one that runs itself does not go round', () => {
  const procedures = [
    {
      procedure_id: 'p1',
      name: 'Refund',
      trigger: 'When a caller wants a refund',
      content: {
        steps: [
          { type: 'sub_procedure', procedure_id: 'p2' },
          { type: 'ask', instruction: 'Ask why.' },
        ],
      },
    },
    {
      procedure_id: 'p2',
      name: 'Verify',
      trigger: '',
      content: {
        steps: [
          { type: 'ask', instruction: 'Ask for the date of birth.' },
          { type: 'sub_procedure', procedure_id: 'p2' },
        ],
      },
    },
  ];
  const { jobs, unread } = read(JSON.stringify({ procedures }));
  expect(jobs[0]?.job.instructions).toContain('1. Ask for the date of birth.\n2. Ask why.');
  expect(unread.map(({ why }) => why)).toContain('The procedure “p2” is not in this file.');
});

test('references of a free-form procedure become tokens where there is one', () => {
  const text =
    '# Refunds\nTrigger: When the user asks for a refund\n\n1. Ask for the order ID.\n2. Look it up with [tool id="tool_1" name="Get order"].\n3. Run [procedure id="p" name="Escalate"].\n4. Use [system_tool id="end_call" name="End call"].';
  const { origin, jobs, unread } = read(text);
  expect(origin).toBe('eleven-labs');
  expect(jobs[0]?.job).toMatchObject({
    name: 'Refunds',
    instructions:
      'Use this job when the user asks for a refund.\n\n1. Ask for the order ID.\n2. Look it up with [[call-webhook "Get order"]].\n3. Run “Escalate”.\n4. Use [[end-call]].',
  });
  expect(unread).toMatchObject([{ why: expect.stringContaining('“Escalate”') }]);
});

test('a SKILL.md becomes a job: its name in words, its “use when” in front, its code left aside', () => {
  const text =
    '---\nname: refund-order\ndescription: >-\n  Handles refunds. Use when a caller wants money back\n  for an order.\nlicense: MIT\nallowed-tools: [bash]\n---\n# Refunds\n\n1. Ask for the order number.\n\n```bash\npython refund.py --all\n```\n2. Say “We will see to it.”\n';
  const { origin, jobs, unread } = read(text);
  expect(origin).toBe('skill');
  expect(jobs[0]?.job).toMatchObject({
    name: 'Refund order',
    description: 'Handles refunds. Use when a caller wants money back for an order.',
  });
  expect(jobs[0]?.job.instructions).toMatch(
    /^Use this job when a caller wants money back for an order\.\n\n# Refunds\n\n1\. Ask/,
  );
  expect(unread.map(({ text: words }) => words)).toEqual([
    'MIT',
    'bash',
    '```bash',
    'python refund.py --all',
    '```',
  ]);
});

test('our own packs come back byte for byte, several in one file too', () => {
  const one = {
    name: 'Take: a message',
    description: 'Notes it.',
    icon: 'note',
    phrases: ['I need “you”'],
    instructions: 'Ask.\r\n\t1. Why 👩‍👧?  \n',
  };
  const two = {
    name: 'Billing',
    description: '',
    icon: null,
    phrases: [],
    instructions: 'Ask for the invoice.',
  };
  expect(read(writePack(one)).jobs.map(({ job }) => job)).toEqual([one]);
  expect(read(`${writePack(one)}\n${writePack(two)}`).jobs.map(({ job }) => job)).toEqual([one, two]);
});

test('in a file that is half right the right half is drafted and the other shown with its reason', () => {
  const { jobs, unread } = read(
    '[{"name": "Quote", "instructions": "Ask for the name."}, {"name": "Nothing"}, 7, null]',
  );
  expect(jobs.map(({ job }) => job.name)).toEqual(['Quote']);
  expect(unread).toMatchObject([{ text: 'Nothing', why: 'The job has no instructions.' }, { text: '7' }]);
});

test.each([
  ['a YAML alias', 'name: &n Quote\ninstructions: |\n  Ask.\nother: *n\n', 'yaml-unreadable'],
  ['our pack with a wrong value', '---\nname: Quote\nphrases: text\nicon: [1]\n---\nAsk.', 'pack-unreadable'],
  ['JSON with a name twice', '{"instructions": "a", "instructions": "b"}', 'json-unreadable'],
])('of %s nothing is drafted, and the problem says why', (_, text, code) => {
  expect(read(text)).toMatchObject({ jobs: [], problems: [{ code, severity: 'blocking' }] });
});

test('names that mean something to JavaScript mean nothing in a file', () => {
  const text =
    '{"__proto__": {"instructions": "Ask for it."}, "constructor": {"name": "C", "instructions": "Ask for the name."}}';
  expect(told(text).map(({ name }) => name)).toEqual(['Proto', 'C']);
  expect(({} as Record<string, unknown>).instructions).toBeUndefined();
});
