import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobsCommand } from './jobs-command.ts';

const GOOD = `---
name: Quote
---
Use this job when a caller asks for a price. Not for an emergency.

1. Ask for their full name.
2. Ask for the best number to call back. Read the number back.
3. [[take-message for="The crew"]]
4. Tell the caller that the crew will call back.
5. Ask if there is anything else, then say goodbye.

If the caller will not answer a question, go on to the next one.
`;
/** The transfer names nobody that callwell.yaml knows. */
const TRANSFER = `${GOOD.replace('name: Quote', 'name: Transfer')}
6. [[transfer-call to="Front desk"]]
`;
const BROKEN = '---\nname: Quote\nphrases:\n  - one\n  - "two"x\n---\nAsk.\n';

describe('a check without a server', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callwell-check-'));
    mkdirSync(join(folder, 'jobs'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  async function check(...argv: string[]) {
    const [lines, asides]: [string[], string[]] = [[], []];
    const out = { line: (text: string) => lines.push(text), aside: (text: string) => asides.push(text) };
    const code = await jobsCommand(['check', 'jobs', ...argv], { INIT_CWD: folder }, out);
    return { code, lines: lines.map((line) => line.replaceAll(folder, 'FOLDER')), aside: asides.join('\n') };
  }

  test('finds nothing in a good job', async () => {
    write('jobs/quote.md', GOOD);
    write('jobs/README.md', 'About these jobs.\n');
    expect(await check()).toEqual({
      code: 0,
      lines: [],
      aside: '1 job checked: 0 errors, 0 warnings, 0 notes.',
    });
  });

  test('names file, line and column of what cannot be read, and ends with 1', async () => {
    write('jobs/broken.md', BROKEN);
    const { code, lines } = await check();
    expect(code).toBe(1);
    expect(lines).toEqual([
      'FOLDER/jobs/broken.md:5:1 error  there is more behind the closing quote. (pack-unreadable)',
    ]);
  });

  test('looks names up in callwell.yaml where there is one, and takes them as given where there is none', async () => {
    write('jobs/transfer.md', TRANSFER);
    const codes = ({ lines }: { lines: string[] }) => lines.map((line) => /\((.+)\)$/.exec(line)?.[1]);
    expect(codes(await check())).not.toContain('unknown-destination');
    write('callwell.yaml', 'callwell: 1\n');
    const found = await check();
    expect(codes(found)).toContain('unknown-destination');
    expect(found.lines.find((line) => line.includes('unknown-destination'))).toMatch(
      /^FOLDER\/jobs\/transfer\.md:14:4 /,
    );
    write(
      'callwell.yaml',
      'callwell: 1\ndestinations:\n  - {name: Front desk, kind: external, e164: "+13125550101"}\n',
    );
    expect(codes(await check())).not.toContain('unknown-destination');
    write('callwell.yaml', 'callwell: 1\ncolour: red\n');
    expect((await check()).lines[0]).toMatch(
      /^FOLDER\/callwell\.yaml:2:1 error {2}“colour” is not known here/,
    );
  });

  test('ends with 1 for more warnings than are allowed, and with 0 for as many', async () => {
    write('jobs/quote.md', GOOD.replace('4. Tell', '4. Transfer the caller to the front desk.\n5. Tell'));
    const { aside, code } = await check();
    const count = Number(/(\d+) warning/.exec(aside)?.[1]);
    expect({ code, some: count > 0 }).toEqual({ code: 0, some: true });
    expect((await check('--max-warnings', String(count))).code).toBe(0);
    expect((await check('--max-warnings', String(count - 1))).code).toBe(1);
  });

  test('tells JSON and annotations of GitHub, whose commands a text cannot break', async () => {
    write('jobs/a.md', '---\nname: A\nbad%0A,::key: x\n---\nAsk.\n');
    expect(JSON.parse((await check('--format', 'json')).lines.join('\n'))).toMatchObject({
      files: 1,
      problems: [{ line: 3, column: 1, severity: 'blocking', code: 'pack-unreadable' }],
    });
    const { lines } = await check('--format', 'github');
    expect(lines).toEqual([
      expect.stringMatching(
        /^::error file=FOLDER\/jobs\/a\.md,line=3,col=1,title=pack-unreadable::this is neither/,
      ),
    ]);
  });

  test('two files with one name are told apart from a good one', async () => {
    write('jobs/a.md', GOOD);
    write('jobs/b.md', GOOD.replace('Quote', 'QUOTE'));
    const { code, lines } = await check();
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^FOLDER\/jobs\/b\.md:1:1 error {2}“QUOTE” is there twice, in a\.md too/),
    ]);
  });

  test('a template is checked as it reads with its examples', async () => {
    const blank = 'blanks:\n  - {name: crew, kind: person, label: Who, example: The crew}\n---\nUse';
    write('jobs/t.md', GOOD.replaceAll('The crew', '{{blank.crew}}').replace('---\nUse', blank));
    expect(await check()).toMatchObject({ code: 0, lines: [] });
  });
});
