import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, paragraph } from '../knowledge/testing/docx.ts';
import { Office } from './testing/office.ts';

const NOTES = `Front desk notes

Cancellations
1. Ask for the name and the day of the visit.
2. Take a message for Maribel.

New patients
1. Ask for the full name and the best number. Read the number back.
2. Take a message for Maribel.

Office hours: Mon–Thu 8am–5pm.
Thanks,
Bo`;

describe('drafts', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('notes become drafts and facts, with where each line went, and nothing is stored', async () => {
    const { status, body } = await office.ask('post', '/drafts', { body: { text: NOTES } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      origin: 'notes',
      by: 'rules',
      modelSet: false,
      modelNote: null,
      problems: [],
    });
    expect(
      body.jobs.map(({ name, understood }: { name: string; understood: number }) => [name, understood]),
    ).toEqual([
      ['Cancellations', 1],
      ['New patients', 1],
    ]);
    expect(body.jobs[0].phrases.length).toBeGreaterThan(0);
    expect(body.facts).toMatchObject([{ title: 'Opening hours', text: 'Office hours: Mon–Thu 8am–5pm.' }]);
    expect(body.unread.map(({ text }: { text: string }) => text)).toEqual([
      'Front desk notes',
      'Thanks,',
      'Bo',
    ]);
    expect((await office.ask('get', '/jobs')).body.total).toBe(0);
  });

  test('drafts and facts are put in together, with a revision that says where they come from', async () => {
    const { jobs, facts } = (await office.ask('post', '/drafts', { body: { text: NOTES } })).body;
    const body = {
      jobs: jobs.map(textOf),
      pages: facts.map(({ title, text }: Record<string, string>) => ({ title, text })),
    };
    const added = await office.ask('post', '/drafts/add', { body });
    expect(added).toMatchObject({
      status: 201,
      body: {
        jobs: [{ name: 'Cancellations' }, { name: 'New patients' }],
        pages: [{ title: 'Opening hours' }],
      },
    });
    const { id } = added.body.jobs[0];
    expect((await office.ask('get', `/jobs/${id}`)).body).toMatchObject(textOf(jobs[0]));
    expect((await office.ask('get', `/jobs/${id}/revisions`)).body.data[0]).toMatchObject({
      note: 'Drafted from notes',
    });
    expect((await office.ask('get', '/knowledge-pages')).body.data).toMatchObject([
      { title: 'Opening hours' },
    ]);
  });

  test('one draft that is refused refuses them all, names and places it', async () => {
    const before = (await office.ask('get', '/jobs')).body.total;
    const jobs = [
      { name: 'Quotes', instructions: 'Ask.' },
      { name: 'CANCELLATIONS', instructions: 'Ask.' },
    ];
    const refused = await office.ask('post', '/drafts/add', {
      body: { jobs, pages: [{ title: 'Prices', text: '$10' }] },
    });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'name-taken', errors: [{ path: '/jobs/1/name' }] },
    });
    expect(refused.body.detail).toContain('“CANCELLATIONS”');
    expect((await office.ask('get', '/jobs')).body.total).toBe(before);
    expect((await office.ask('get', '/knowledge-pages')).body.data).toHaveLength(1);
  });

  test('drafts take names that are free in this workspace', async () => {
    const { body } = await office.ask('post', '/drafts', { body: { text: NOTES, by: 'rules' } });
    expect(body.jobs.map(({ name }: { name: string }) => name)).toEqual([
      'Cancellations 2',
      'New patients 2',
    ]);
    const there = await office.ask('post', '/drafts', { body: { text: NOTES }, key: office.keys.elsewhere });
    expect(there.body.jobs[0].name).toBe('Cancellations');
  });

  test('HTML is read as the words that its readers see', async () => {
    const text =
      '<html><head><style>p{}</style></head><body><h2>Glasses ready?</h2><ol><li>Ask for the patient&#39;s <b>last name</b>.</li><li>Take a message for the optical desk.</li></ol><p>Open Tue&ndash;Sat 10&ndash;6.</p><script>alert(1)</script></body></html>';
    const { body } = await office.ask('post', '/drafts', { body: { text } });
    expect(body.text).not.toMatch(/[<>]|alert/);
    expect(body.jobs[0]).toMatchObject({ name: 'Glasses ready?' });
    expect(body.jobs[0].instructions).toContain("Ask for the patient's last name.");
    expect(body.facts[0].text).toBe('Open Tue–Sat 10–6.');
  });

  const file = (name: string, bytes: Uint8Array | string) =>
    office.app.request(`http://127.0.0.1/api/v1/drafts/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { host: '127.0.0.1', authorization: `Bearer ${office.keys.here}` },
      body: bytes,
    });

  test('a file is read as if its words had been pasted, whatever its name points at', async () => {
    const answer = await file('../../etc/notes.md', NOTES);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ jobs: [{ name: 'Cancellations 2' }, {}] });
  });

  test('a Word file becomes the jobs of its headings, with the numbers of its lists', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const heading = '<w:pStyle w:val="H1"/>';
    const answer = await file(
      'Front desk.docx',
      docxOf({
        styles: '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        body: [
          paragraph('Refunds', heading),
          paragraph('Ask for the order number.', list),
          paragraph('Take a message for Maribel.', list),
          paragraph('Deliveries', heading),
          paragraph('Ask for the name and the address.'),
          paragraph('Take a message for Bo.'),
        ].join(''),
      }),
    );
    expect(answer.status).toBe(200);
    const { jobs, text } = (await answer.json()) as { jobs: Record<string, string>[]; text: string };
    expect(jobs.map(({ name }) => name)).toEqual(['Refunds', 'Deliveries']);
    expect(jobs[0]?.instructions).toContain('1. Ask for the order number.');
    expect(text).toContain('# Refunds');
  });

  test.each([
    ['a picture', 'notes.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 422, 'file-not-text'],
    ['a broken Word file', 'notes.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 422, 'file-broken'],
    ['a Word file named otherwise', 'notes.txt', docxOf(paragraph('Hi')), 422, 'file-not-text'],
    ['an old Word file', 'notes.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 422, 'file-kind-unknown'],
    ['fifty megabytes of Word', 'notes.docx', new Uint8Array(50 * 1024 * 1024), 413, 'body-too-large'],
    ['eleven megabytes', 'notes.txt', new Uint8Array(11 * 1024 * 1024).fill(97), 413, 'body-too-large'],
  ])('%s is refused with a reason', async (_, name, bytes, status, code) => {
    const answer = await file(name, bytes);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  test.each([
    [
      'a bomb of YAML aliases',
      `a: &a [x, x]\nb: &b [*a, *a]\ninstructions: |\n  Ask.\nc: *b\n`,
      'yaml-unreadable',
    ],
    ['JSON nested deep', '['.repeat(90_000), 'json-unreadable'],
    ['too much text', 'word '.repeat(120_000), 'text-too-long'],
  ])('of %s there is a problem and no draft', async (_, text, code) => {
    const { status, body } = await office.ask('post', '/drafts', { body: { text } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ jobs: [], problems: [{ code, severity: 'blocking' }] });
  });

  test('who may only read drafts nothing', async () => {
    expect(
      (await office.ask('post', '/drafts', { body: { text: NOTES }, key: office.keys.reader })).status,
    ).toBe(403);
  });
});

function textOf({ name, description, instructions, phrases, icon }: Record<string, unknown>) {
  return { name, description, instructions, phrases, icon };
}
