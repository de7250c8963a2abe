import { expect, test } from 'vitest';
import { settingsPaths } from './paths.ts';
import { sectionsFor } from './sections.ts';

const person = { id: 'p', name: 'Dana', email: null, hasPassword: true };
const hrefs = (me: Parameters<typeof sectionsFor>[0]) => sectionsFor(me).map(({ href }) => href);

test('API keys are offered to those who may make them, and to nobody else', () => {
  expect(hrefs({ rights: ['read', 'manage-keys'], person })).toContain(settingsPaths.apiKeys);
  expect(hrefs({ rights: ['read'], person })).not.toContain(settingsPaths.apiKeys);
});

test('the language model is offered to those who may set it, and to nobody else', () => {
  expect(hrefs({ rights: ['read', 'manage-workspace'], person })).toContain(settingsPaths.model);
  expect(hrefs({ rights: ['read'], person })).not.toContain(settingsPaths.model);
});

test('an account belongs to a person, so a key is not offered one', () => {
  expect(hrefs({ rights: ['read'], person })).toContain(settingsPaths.you);
  expect(hrefs({ rights: ['read'], person: null })).not.toContain(settingsPaths.you);
});
