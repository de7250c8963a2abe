import { workspaceRoutes } from '../../../core/wire/nouns/workspaces.ts';
import type { EmergencySettings } from '../../../core/workspaces/emergency-settings.ts';
import { settingsOf } from '../export-files.ts';
import { fileProblem, YAML_FILE } from '../file-problem.ts';
import { missing, type Rename } from '../named-flow.ts';
import type { NamedSettings } from '../workspace-yaml.ts';
import { writeYaml } from '../yaml-text.ts';
import { changeOf, NotImported, type Planned, type Planning, written } from './planned.ts';

/** The workspace's own settings. Its emergencies may name a job or a destination of the same import, so they are written last. */
export function planSettings({ read, current, ids, tell }: Planning): Planned[] {
  const named = read.yaml?.workspace;
  if (!named) return [];
  const line = read.lineOf(['workspace']);
  const settings = storedSettings(named, ids.idOf, (message) =>
    tell(fileProblem(YAML_FILE, read.lineOf(['workspace', 'emergency']), 'yaml-refused', message)),
  );
  const after = { settings: { ...current.settings, ...settings } };
  const change = changeOf(
    { kind: 'settings', name: 'Workspace', path: YAML_FILE },
    writeYaml(settingsOf(current, ids.nameOf)),
    writeYaml(settingsOf(after, ids.nameOf)),
    !isEmpty(current),
  );
  const write: Planned['write'] = async ({ workspace, ids: made }) => {
    if (change.change === 'same') return;
    const final = storedSettings(named, made.idOf, (message) => {
      throw new NotImported([fileProblem(YAML_FILE, line, 'yaml-refused', message)]);
    });
    written(await workspace.workspace.update(final, { etag: null }), YAML_FILE, line);
  };
  return [{ change, write }];
}

/** Settings of a workspace in which nothing is yet are nobody's work: they are not in the way of an import. */
function isEmpty({ jobs, pages, numbers, destinations, webhooks }: Planning['current']): boolean {
  return [jobs, pages, numbers, destinations, webhooks].every((list) => list.length === 0);
}

function storedSettings(
  { emergency, ...settings }: NamedSettings,
  idOf: Rename,
  tell: (message: string) => void,
) {
  const { afterwards = { kind: 'go-on' }, extra = [], off = [] } = emergency ?? {};
  const id = (noun: 'job' | 'destination', name: string | undefined) => {
    const found = idOf(noun, name ?? '');
    if (found === null) tell(missing(noun, name ?? ''));
    return found ?? '';
  };
  const then =
    afterwards.kind === 'start-job'
      ? { kind: afterwards.kind, jobId: id('job', afterwards.job) }
      : afterwards.kind === 'transfer'
        ? { kind: afterwards.kind, destinationId: id('destination', afterwards.destination) }
        : { kind: afterwards.kind };
  // The contract's own schema has the last word on kinds of danger and of what comes afterwards.
  const checked = workspaceRoutes.editWorkspace.body.shape.emergency.safeParse({
    extra,
    off,
    afterwards: then,
  });
  for (const { message } of checked.error?.issues ?? []) tell(message);
  return {
    ...settings,
    emergency: (checked.data ?? { extra: [], off: [], afterwards: { kind: 'go-on' } }) as EmergencySettings,
  };
}
