import { nameKey } from '../../../core/shared/text.ts';
import { YAML_FILE } from '../file-problem.ts';
import { writeYaml } from '../yaml-text.ts';
import { changeOf, type Planned, type Planning, written } from './planned.ts';

/** Webhooks by name. A new one gets a secret of its own; that of one that is there stays. */
export function planWebhooks({ read, current }: Planning): Planned[] {
  const byName = new Map(current.webhooks.map((one) => [nameKey(one.name), one]));
  const yamlOf = ({ name, url }: { name: string; url: string }) => writeYaml({ name, url });
  return (read.yaml?.webhooks ?? []).map((named, index) => {
    const stored = byName.get(nameKey(named.name)) ?? null;
    const change = changeOf(
      { kind: 'webhook', name: named.name, path: YAML_FILE },
      stored && yamlOf(stored),
      yamlOf(named),
    );
    const write: Planned['write'] = async ({ workspace, parts, secrets }) => {
      if (change.change === 'same') return;
      const line = read.lineOf(['webhooks', index]);
      if (stored) {
        written(await workspace.webhooks.update(stored.id, named, { etag: null }), YAML_FILE, line);
        return;
      }
      const secret = parts.newSecret();
      written(await workspace.webhooks.create({ ...named, secret }), YAML_FILE, line);
      secrets.push({ webhook: named.name, secret });
    };
    return { change, write };
  });
}
