import { nameKey } from '../../../core/shared/text.ts';
import { weeklyHoursSchema } from '../../../core/wire/nouns/destinations.ts';
import type { Destination } from '../../../core/workspaces/destination.ts';
import { toE164 } from '../../../core/workspaces/phone-number.ts';
import { destinationOf } from '../export-files.ts';
import { fileProblem, YAML_FILE } from '../file-problem.ts';
import { missing } from '../named-flow.ts';
import type { NamedDestination } from '../workspace-yaml.ts';
import { readHours } from '../written-hours.ts';
import { writeYaml } from '../yaml-text.ts';
import { changeOf, type Planned, type Planning, written } from './planned.ts';

/** Destinations by name. */
export function planDestinations(planning: Planning): Planned[] {
  const { read, current, ids } = planning;
  const byName = new Map(current.destinations.map((one) => [nameKey(one.name), one]));
  const named = read.yaml?.destinations ?? [];
  for (const { name } of named) if (!byName.has(nameKey(name))) ids.plan('destination', name);
  return named.map((one, index) =>
    planDestination(planning, one, index, byName.get(nameKey(one.name)) ?? null),
  );
}

function planDestination(
  planning: Planning,
  named: NamedDestination,
  index: number,
  stored: Destination | null,
): Planned {
  const { read, ids } = planning;
  const text = destinationText(planning, named, index);
  const change = changeOf(
    { kind: 'destination', name: named.name, path: YAML_FILE },
    stored && writeYaml(destinationOf(stored, ids.nameOf)),
    writeYaml(destinationOf({ ...text, id: '' }, ids.nameOf)),
  );
  return {
    change,
    write: async ({ workspace, ids: made }) => {
      if (change.change === 'same') return;
      const line = read.lineOf(['destinations', index]);
      const kept = stored
        ? written(await workspace.destinations.update(stored.id, text, { etag: null }), YAML_FILE, line)
        : written(await workspace.destinations.create(text), YAML_FILE, line);
      made.set('destination', named.name, kept.id);
    },
  };
}

/** As the store has it; one that could never be reached is a problem, as it is on the screen. */
function destinationText(
  { read, current, ids, tell }: Planning,
  { name, kind, members, e164, hours }: NamedDestination,
  index: number,
): Omit<Destination, 'id'> {
  const fault = (key: string, message: string) =>
    tell(fileProblem(YAML_FILE, read.lineOf(['destinations', index, key]), 'yaml-refused', message));
  const memberIds = members.flatMap((email) => {
    const id = ids.idOf('member', email);
    if (id === null) fault('members', missing('member', email));
    return id ?? [];
  });
  const number = e164 === null ? null : toE164(e164, current.settings.country);
  if (e164 !== null && number !== e164)
    fault('e164', `${e164} is no number in international form, such as +13125550142.`);
  if (kind === 'external' && e164 === null) fault('kind', 'Give the number that is dialled, as e164.');
  if (kind !== 'external' && members.length === 0) fault('kind', 'Say who rings, under members.');
  if (kind === 'member' && members.length > 1) fault('members', 'Name one member, or make it a team.');
  const read7 = hours === null ? null : readHours(hours);
  for (const { message } of (read7 && weeklyHoursSchema.safeParse(read7).error?.issues) ?? [])
    fault('hours', message);
  return { name, kind, memberIds: [...new Set(memberIds)], e164: number, hours: read7 };
}
