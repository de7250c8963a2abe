import { formatList, formatPhone } from '../../ui/index.ts';
import type { DestinationDraft } from './draft.ts';

type Named = { id: string; name: string };

/** Who rings there: a number, a member, or the members of a team. */
export function whoRings(
  { kind, memberIds, e164 }: Pick<DestinationDraft, 'kind' | 'memberIds' | 'e164'>,
  members: readonly Named[],
  country: string,
): string {
  if (kind === 'external') return formatPhone(e164 ?? '', country);
  const names = memberIds.map(
    (id) => members.find((member) => member.id === id)?.name ?? 'somebody who left',
  );
  return names.length === 0 ? 'nobody' : formatList(names);
}

export const kindWords: Record<DestinationDraft['kind'], string> = {
  external: 'Outside number',
  member: 'Member',
  team: 'Team',
};
