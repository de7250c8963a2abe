import { toE164 } from '../../../core/workspaces/phone-number.ts';
import { numberOf } from '../export-files.ts';
import { fileProblem, YAML_FILE } from '../file-problem.ts';
import { missing } from '../named-flow.ts';
import type { NamedNumber } from '../workspace-yaml.ts';
import { writeYaml } from '../yaml-text.ts';
import { planFlows } from './flows.ts';
import { changeOf, type Planned, type Planning, written } from './planned.ts';

/** Phone numbers with their call flows. */
export function planNumbers(planning: Planning): Planned[] {
  return (planning.read.yaml?.numbers ?? []).flatMap((named, index) => planNumber(planning, named, index));
}

function planNumber(planning: Planning, named: NamedNumber, index: number): Planned[] {
  const { read, current, ids, tell } = planning;
  const fault = (key: string, message: string) =>
    tell(fileProblem(YAML_FILE, read.lineOf(['numbers', index, key]), 'yaml-refused', message));
  const { e164, label, owner } = named;
  const stored = current.numbers.find((one) => one.e164 === e164) ?? null;
  if (toE164(e164, current.settings.country) !== e164)
    fault('e164', `${e164} is no number in international form, such as +13125550142.`);
  const ownerId = owner === null ? null : ids.idOf('member', owner);
  if (owner !== null && ownerId === null) fault('owner', missing('member', owner));
  const text = { e164, label, ownerId };
  const yamlOf = (number: typeof text) => writeYaml(numberOf({ ...number, flows: [] }, ids.nameOf));
  const change = changeOf(
    { kind: 'number', name: e164, path: YAML_FILE },
    stored && yamlOf(stored),
    yamlOf(text),
  );
  let numberId = stored?.id ?? '';
  const write: Planned['write'] = async ({ workspace }) => {
    if (change.change === 'same') return;
    const line = read.lineOf(['numbers', index]);
    const kept = stored
      ? written(
          await workspace.phoneNumbers.update(stored.id, { label, ownerId }, { etag: null }),
          YAML_FILE,
          line,
        )
      : written(await workspace.phoneNumbers.create(text), YAML_FILE, line);
    numberId = kept.id;
  };
  return [{ change, write }, ...planFlows(planning, named, index, stored, () => numberId)];
}
