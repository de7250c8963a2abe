import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreRules } from './architecture/core-rules.ts';
import { ringRules } from './architecture/ring-rules.ts';
import { sizeRules } from './architecture/size-rules.ts';
import { readSourceFiles, type Violation } from './architecture/source-file.ts';
import { textRules } from './architecture/text-rules.ts';

const root = join(import.meta.dirname, '..');
const rules = [...coreRules, ...ringRules, ...textRules, ...sizeRules];

function report(violations: Violation[], remedy: string): string {
  const lines = violations.map(({ path, line, what }) => `${path}${line ? `:${line}` : ''} ${what}`);
  return lines.length === 0 ? '' : [...lines, `What to do: ${remedy}`].join('\n');
}

describe('the repository', () => {
  const files = readSourceFiles(root);

  it('is read whole', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['package.json', '.npmrc', 'core/tsconfig.json', 'tests/architecture.test.ts']),
    );
  });

  it.each(rules)('$name', ({ violations, remedy }) => {
    expect(report(violations(files), remedy)).toBe('');
  });
});

describe.each(rules)('the rule "$name"', ({ violations, guilty, innocent }) => {
  it.each(guilty.map((files) => ({ files })))('finds $files.0.path $files.0.text', ({ files }) => {
    expect(violations(files)).not.toEqual([]);
  });

  it.each(innocent.map((files) => ({ files })))('lets $files.0.path pass', ({ files }) => {
    expect(violations(files)).toEqual([]);
  });
});

describe('core compiles without node and DOM', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callwell-core-'));
  const core = JSON.parse(readFileSync(join(root, 'core/tsconfig.json'), 'utf8'));

  beforeAll(() => {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, 'core/tsconfig.json') }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('its types are those of the language alone', () => {
    expect(core.compilerOptions).toMatchObject({ lib: ['es2023'], types: [] });
    expect(core.include).toEqual(['**/*.ts']);
  });

  const unknown = [
    'process.exit()',
    'document.title',
    "fetch('/')",
    'setTimeout(() => {}, 1)',
    'console.log()',
  ];
  it('what only node or a browser has is unknown to it', async () => {
    const config = { extends: join(root, 'core/tsconfig.json'), include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'guilty.ts'), `${unknown.join(';\n')};\nexport {};\n`);
    const said = await compile(folder);
    for (const expression of unknown) {
      expect(said).toContain(`Cannot find name '${/^\w+/.exec(expression)?.[0]}'`);
    }
  }, 120_000);

  it('all of core is accepted', async () => {
    expect(await compile(join(root, 'core'))).toBe('');
  }, 120_000);
});

/** What the compiler says about a project; empty when it accepts it. */
function compile(project: string): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsc, '-p', project, '--noEmit', '--pretty', 'false'],
      (error, stdout, stderr) => {
        resolve(error ? stdout + stderr : '');
      },
    );
  });
}
