import type { Schema } from '../../client/client.ts';

export type DestinationDraft = Pick<Schema<'Destination'>, 'name' | 'kind' | 'memberIds' | 'e164' | 'hours'>;

export const emptyDraft: DestinationDraft = {
  name: '',
  kind: 'external',
  memberIds: [],
  e164: '',
  hours: null,
};

export function draftOf({ name, kind, memberIds, e164, hours }: DestinationDraft): DestinationDraft {
  return { name, kind, memberIds, e164, hours };
}

/** What is sent: of an outside number no members, of members no number. */
export function bodyOf(draft: DestinationDraft): DestinationDraft {
  if (draft.kind === 'external') return { ...draft, memberIds: [], e164: draft.e164 ?? '' };
  return {
    ...draft,
    e164: null,
    memberIds: draft.kind === 'member' ? draft.memberIds.slice(0, 1) : draft.memberIds,
  };
}
