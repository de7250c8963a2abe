import { expect, test } from 'vitest';
import { bodyOf, emptyDraft } from './draft.ts';

const both = { ...emptyDraft, name: 'Desk', memberIds: ['a', 'b'], e164: '+13125550142' };

test.each([
  ['external', { memberIds: [], e164: '+13125550142' }],
  ['member', { memberIds: ['a'], e164: null }],
  ['team', { memberIds: ['a', 'b'], e164: null }],
] as const)('a destination of kind %s sends only what rings there', (kind, sent) => {
  expect(bodyOf({ ...both, kind })).toMatchObject(sent);
});
