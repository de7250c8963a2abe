import { describe, expect, test } from 'vitest';
import { changedParts, type EditState, withChange } from './edit-state.ts';

type Draft = { name: string; hours: string[] };
type Stored = Draft & { etag: string };

const stored: Stored = { name: 'Front desk', hours: ['09:00'], etag: '1' };
const untouched: EditState<Stored, Draft> = { base: null, changes: {} };
const draftOf = ({ name, hours }: Stored): Draft => ({ name, hours });

describe('an edit', () => {
  test('sends only what was changed', () => {
    expect(changedParts<Draft>(stored, { name: 'Desk', hours: ['09:00'] })).toEqual({ name: 'Desk' });
  });

  test('keeps what it started from while somebody else saves', () => {
    const first = withChange(untouched, stored, draftOf, { name: 'Desk' });
    const later = { ...stored, name: 'Reception', etag: '2' };
    const second = withChange(first, later, draftOf, { hours: [] });
    expect(second.base?.etag).toBe('1');
    expect(second.changes).toEqual({ name: 'Desk', hours: [] });
  });

  test('that is changed back follows what is stored again', () => {
    const changed = withChange(untouched, stored, draftOf, { hours: [] });
    expect(withChange(changed, stored, draftOf, { hours: ['09:00'] })).toEqual(untouched);
  });
});
