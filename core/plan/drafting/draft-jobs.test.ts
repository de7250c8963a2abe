import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readYaml } from '../../../server/drafting/yaml-values.ts';
import { checkJob } from '../../jobs/validate.ts';
import { compile } from '../compile.ts';
import { draftJobs, MAX_SOURCE } from './draft-jobs.ts';
import type { DraftingContext, Drafts } from './drafted.ts';

const context: DraftingContext = {
  destinations: ['Marco', 'Front desk', 'Pharmacist', 'Emergency line', 'Dispatch'],
  webhooks: ['Create ticket'],
  taken: [],
  readYaml,
};

const folder = new URL('./samples/', import.meta.url);
const SAMPLES = readdirSync(folder).map(
  (file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const,
);

/** The calls that a reader of the page would name, in order. */
const CALLS: Record<string, string[]> = {
  'bakery-note.txt': ['Custom cakes', 'Pickup orders', 'Wholesale people', 'Angry about an order'],
  'pool-service.txt': ['Green pool', 'Leak', 'Weekly service signup'],
  'realestate-script.txt': ['Buyer leads'],
  'taller-mail.txt': ['Pedir cita', 'Su coche está listo'],
  'tutoring-stages.txt': ['All calls'],
  'two-sentences.txt': ['All calls'],
  'urgent-care.md': ['Appointment requests', 'Test results', 'Medical records'],
  'auto-repair-prose.txt': ['Car being ready', 'Make an appt', 'Emergency tow', 'Anything else'],
  'church-office.txt': ['Prayer requests', 'Hall rental', 'Pastor Ruth'],
  'cleaning-forward.txt': ['New cleaning customers'],
  'daycare-mixed.txt': ['Tours', 'Running late for pickup', 'Sick child'],
  'dental-front-desk.txt': ['New patients', 'Cancellations and reschedules', 'Tooth pain / emergencies'],
  'electrician-whatsapp.txt': ['All calls'],
  'funeral-home.txt': ['Someone has passed'],
  'gym-faq.txt': ['Cancel their membership', 'Try a class'],
  'hotel-long-headings.md': ['New reservation', 'Change or cancel', 'In-house guests'],
  'hvac-numbered-sop.txt': ['No heat / no AC calls'],
  'insurance-agency.txt': ['Claims calls'],
  'it-helpdesk.txt': ['Password resets', 'Outages', 'New hardware requests'],
  'law-intake-sop.txt': ['Personal Injury Intake Calls'],
  'moving-email.txt': ['Moving quote'],
  'nonprofit-hotline.txt': [
    'Food today',
    'Donate',
    'Volunteer',
    'In crisis or talks about hurting themselves',
  ],
  'pharmacy-strict.txt': ['Refill requests'],
  'photographer-prose.txt': ['Wedding shoot'],
  'plumbing-oneliners.txt': ['Leaks and burst pipes', 'Quotes', 'Billing questions'],
  'property-manager.txt': ['Maintenance request', 'Rent and payments', 'Showing requests'],
  'restaurant-table.txt': ['Reservation', 'Large party', 'Catering', 'Lost item'],
  'roofing-leads.txt': ['Inspection calls'],
  'salon-script.txt': ['Booking call'],
  'school-office.txt': ['Absence line', 'Early pick-up', 'Everything else'],
  'smart-quotes-word.txt': ['Catering inquiries'],
  'spa-spanish.txt': ['Citas nuevas', 'Cancelaciones'],
  'tax-office.txt': ['Returning clients', 'New clients', 'Status of return'],
  'tow-company-caps.txt': ['Tow calls'],
  'vet-bullets-word.txt': ['Sick or injured pets', 'Prescription refills'],
};

describe.each(SAMPLES)('the notes %s', (file, text) => {
  const drafts = draftJobs(text, context);

  it('become the calls that a reader would name', () => {
    expect(drafts.jobs.map(({ job }) => job.name)).toEqual(CALLS[file]);
  });

  it('lose nothing', () => expectNothingLost(drafts));

  it('become jobs that can be saved and are understood', () => {
    for (const { job, lines } of drafts.jobs) {
      expect(checkJob(job, [])).toEqual([]);
      expect(lines.map((line) => line.text).join('\n')).toBe(job.instructions);
      expect(compile(job.instructions, context).understood, job.name).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('say nothing that the page does not say', () => {
    for (const { job } of drafts.jobs)
      for (const literal of literalsOf(withoutMarks(job.instructions)))
        expect(text).toContain(literal.replace(/^“|”$/g, ''));
  });
});

/** Numbers, links, addresses of mail, quoted words: what must come out byte for byte. */
function literalsOf(text: string): string[] {
  return (
    text.match(/https?:\/\/[^\s"“”<>()[\]]+|[\w.+-]+@[\w-]+\.[\w.-]+\w|\d[\d.,:–-]*\d|\d|[“][^”\n]+[”]/g) ??
    []
  );
}

function withoutMarks(instructions: string): string {
  return instructions.replace(/^[\s#]*(?:\d+(?:\.\d+)*[.)]? |- )/gm, '').replace(/^(?:Say|Ask): “|”$/gm, '');
}

function expectNothingLost(drafts: Drafts): void {
  const kept = [
    ...drafts.jobs.flatMap(({ job }) => [job.name, job.description, job.instructions, ...job.phrases]),
    ...drafts.facts.map(({ text }) => text),
    ...drafts.unread.map(({ text }) => text),
  ].join('\n');
  const plain = kept.replaceAll("'", '"');
  for (const literal of literalsOf(withoutMarks(drafts.text)))
    expect(plain).toContain(literal.replace(/[.,:–-]+$/, '').replaceAll("'", '"'));
  const words = new Set(kept.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const lost = (drafts.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
    (word) => !words.has(word),
  );
  expect(lost.filter((word) => !JOINTS.has(word))).toEqual([]);
}

/** Words that open a condition or an order and are said otherwise in the draft. */
const JOINTS = new Set([
  'take',
  'message',
  'msg',
  'text',
  'for',
  'when',
  'first',
  'then',
  'they',
  'want',
  'transfer',
  'them',
  'the',
  'como',
  'tome',
  'mensaje',
  'para',
  'like',
  'know',
  'also',
  'you',
  'step',
  'right',
  'just',
  'her',
  'receptionist',
  'agent',
  'away',
]);

test('a page of any words comes out whole, never with an exception, and its drafts can be saved', () => {
  const bits = fc.constantFrom(
    ...SAMPLES.flatMap(([, text]) => text.split('\n')),
    ...[
      '',
      '---',
      '```',
      '# ',
      '1. ',
      '- ',
      '\t',
      '{',
      '[',
      '[[',
      ']]',
      '“',
      '|a|b|',
      'Name:',
      'Trigger: x',
      'Instructions:',
      'a: &x',
      '*x',
      '\u0000',
      '\uD800',
      '👩‍👧',
      '\r',
    ],
  );
  const page = fc.oneof(
    fc.array(bits, { maxLength: 40 }).map((lines) => lines.join('\n')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(page, (text) => {
      const drafts = draftJobs(text, context);
      for (const { job } of drafts.jobs) expect(checkJob(job, [])).toEqual([]);
      if (drafts.problems.every(({ code }) => code === 'no-job-found')) expectWhole(drafts);
    }),
    { numRuns: 300 },
  );
});

test('a heading under which nothing stands is said to be left aside', () => {
  const { unread } = draftJobs('When a parent calls to report an absence:', context);
  expect(unread.map(({ text }) => text)).toEqual(['When a parent calls to report an absence:']);
});

/** Every word of the text lies in a stretch that somebody speaks of. */
function expectWhole({ text, landed }: Drafts): void {
  const spoken = new Uint8Array(text.length);
  for (const { span } of landed) spoken.fill(1, ...span);
  const silent = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{4,}/gu)].filter(
    ({ index, 0: word }) =>
      spoken[index] === 0 && !isLabel(text.slice(0, index), text.slice(index + word.length)),
  );
  expect(silent.map(([word]) => word)).toEqual([]);
}

/** "Receptionist: …": who speaks is no part of what is said. */
function isLabel(before: string, after: string): boolean {
  return /(?:^|\n)[\s*]*$/.test(before) && /^ ?[\p{L}*]*:/u.test(after);
}

test.each([
  ['nothing', '  \n ', 'nothing-to-read'],
  ['far too much', 'word '.repeat(MAX_SOURCE), 'text-too-long'],
  [
    'the inside of a picture',
    '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0001\u0002\u0003',
    'not-text',
  ],
  ['JSON nested a hundred thousand deep', `${'['.repeat(100_000)}"a"`, 'json-unreadable'],
  ['JSON that ends early', '{"name": "A", "instructions": "Ask', 'json-unreadable'],
  ['JSON without a job', '{"hello": [1, 2]}', 'no-job-in-data'],
  ['only facts', 'We are open 9am to 5pm.\nParking is free.', 'no-job-found'],
])('of %s there is a problem and no job', (_, text, code) => {
  const drafts = draftJobs(text, context);
  expect(drafts.jobs).toEqual([]);
  expect(drafts.problems).toMatchObject([{ code, severity: 'blocking' }]);
});

test('drafts take names that no job of the workspace and no other draft has', () => {
  const text =
    '# Quotes\n1. Ask for the name.\n2. Take a message.\n\n# Billing\n1. Ask for the name.\n2. Take a message.\n\n# quotes\n1. Ask.\n2. Take a message.';
  const { jobs } = draftJobs(text, { ...context, taken: ['BILLING'] });
  expect(jobs.map(({ job }) => job.name)).toEqual(['Quotes', 'Billing 2', 'Quotes 2']);
});

test('notes of 40,000 characters about one call fill the job up to its limit, and the rest is shown', () => {
  const text = `Quote calls\n\n${Array.from({ length: 900 }, (_, at) => `${at + 1}. Ask about thing number ${at + 1} in the house.`).join('\n')}`;
  const drafts = draftJobs(text, context);
  expect(drafts.jobs).toHaveLength(1);
  expect(checkJob(drafts.jobs[0]?.job as never, [])).toEqual([]);
  expectNothingLost(drafts);
  expect(drafts.unread.some(({ why }) => /10,000/.test(why))).toBe(true);
});
