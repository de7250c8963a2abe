import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { settings } from '../server/settings.ts';

const root = join(import.meta.dirname, '..');
const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (page: string) => readFileSync(join(root, page), 'utf8');

describe('what is written down', () => {
  test.each(Object.values(settings).map((setting) => [setting.flag, setting] as const))(
    'the page of settings says of %s what --help says',
    (_flag, { flag, takes, variable, help }) => {
      const left = takes ? `${flag} ${takes}` : flag;
      expect(read('docs/settings-and-flags.md')).toContain(
        `| \`${left}\` | ${variable ? `\`${variable}\`` : ''} | ${help} |`,
      );
    },
  );

  test.each(pages)('%s links only to what is there, and names only commands that there are', (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    const missing = links.filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(missing).toEqual([]);
    const commands = [...text.matchAll(/\bnpm run (?:-s )?([a-z]+)/g)].map(([, command]) => command ?? '');
    expect(commands.filter((command) => !Object.hasOwn(packageJson.scripts, command))).toEqual([]);
  });

  test('every dependency has its reason in CONTRIBUTING', () => {
    const text = read('CONTRIBUTING.md');
    const { dependencies, devDependencies, optionalDependencies } = packageJson;
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const shortened = (name: string) =>
      name.replace(/^@(?:types|energetic-ai|fontsource-variable|codemirror)\//, '');
    expect(
      names.filter((name) => !text.includes(`\`${name}\``) && !text.includes(`\`${shortened(name)}\``)),
    ).toEqual([]);
  });
});
