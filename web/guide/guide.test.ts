import { describe, expect, test } from 'vitest';
import { GUIDE, GUIDE_CODES } from '../../core/flows/jobs/guide.ts';
import { guidePage } from '../../core/flows/jobs/guide-page.ts';
import { memberPages } from '../app/routes.tsx';
import { guidePaths } from './paths.ts';
import { TROUBLES } from './troubles.ts';
import { troubleshootingDoc } from './troubleshooting-doc.ts';

const shown = GUIDE.flatMap(({ entries }) => entries.map(({ code }) => code));

describe('the guide', () => {
  test('speaks of every code that can be found in a job, once', () => {
    expect([...shown].sort()).toEqual([...GUIDE_CODES].sort());
  });

  // `npx vitest run web/guide -u` writes the pages anew after a rule has changed.
  test('is the page of the documentation', async () => {
    await expect(guidePage()).toMatchFileSnapshot('../../docs/best-practices.md');
  });
});

describe('troubleshooting', () => {
  const causes = TROUBLES.flatMap((trouble) => trouble.causes);

  test('leads to screens that there are', () => {
    const paths = new Set(memberPages.map(({ path }) => path));
    for (const { path } of causes.map(({ screen }) => screen)) expect(paths).toContain(path);
    expect(paths).toContain(guidePaths.bestPractices);
    expect(paths).toContain(guidePaths.troubleshooting);
  });

  test('names rules that there are', () => {
    expect(causes.flatMap(({ rules = [] }) => rules).filter((code) => !shown.includes(code))).toEqual([]);
  });

  test('is the page of the documentation', async () => {
    await expect(troubleshootingDoc()).toMatchFileSnapshot('../../docs/troubleshooting.md');
  });
});
