import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Dialog, formatCount, Notice, Tag } from '../../../ui/index.ts';
import { carryOut, type Imported, type PlannedImport } from './workspace-files.ts';

type Change = Imported['changes'][number];

const KINDS: Record<Change['kind'], string> = {
  settings: 'Settings',
  destination: 'Destination',
  webhook: 'Webhook',
  page: 'Knowledge page',
  job: 'Job',
  number: 'Phone number',
  flow: 'Call flow',
};

type Props = { planned: PlannedImport; onDone: (words: string) => void; onClose: () => void };

/** What an import would change, or why it cannot be done. Nothing is stored until the last button. */
export function ImportDialog({ planned, onDone, onClose }: Props) {
  const client = useQueryClient();
  const [result, setResult] = useState(planned.plan);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const changes = result.changes.filter(({ change }) => change !== 'same');
  const replaced = changes.filter(({ conflict }) => conflict).length;
  const possible = result.state === 'planned' && changes.length > 0;
  const run = async () => {
    setBusy(true);
    const done = await carryOut(planned).catch((error: Error) => setFault(error.message));
    setBusy(false);
    if (!done) return;
    setResult(done);
    if (done.state !== 'imported') return;
    await client.invalidateQueries();
    if (done.secrets.length === 0) onDone(`${formatCount(changes.length, 'change')} made.`);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={result.state === 'imported' ? 'Imported' : 'Import files'}
      description={describe(result.state, changes.length, replaced)}
      acts={
        <>
          <Button onClick={onClose}>{possible ? 'Cancel' : 'Close'}</Button>
          {possible && (
            <Button kind="primary" busy={busy} onClick={() => void run()}>
              {replaced > 0
                ? `Import and replace ${replaced}`
                : `Import ${formatCount(changes.length, 'change')}`}
            </Button>
          )}
        </>
      }
    >
      {fault && (
        <Notice tone="danger" urgent title="Nothing was changed.">
          {fault}
        </Notice>
      )}
      {result.problems.length > 0 && <Problems problems={result.problems} />}
      {result.secrets.map(({ webhook, secret }) => (
        <Notice key={webhook} tone="warn" title={`The secret of “${webhook}” is shown this once.`}>
          <code className="brk">{secret}</code>
        </Notice>
      ))}
      {result.state !== 'imported' && changes.length > 0 && <Changes changes={changes} />}
    </Dialog>
  );
}

function describe(state: Imported['state'], count: number, replaced: number): string {
  if (state === 'imported') return `${formatCount(count, 'change')} made.`;
  if (state === 'refused') return 'These files cannot be taken in. Nothing was changed.';
  if (state === 'stale')
    return 'Somebody changed the workspace meanwhile. Nothing was imported; choose the files again.';
  if (count === 0) return 'All of it is here already; there is nothing to change.';
  const kept = replaced > 0 ? ` ${formatCount(replaced, 'thing')} here would be replaced.` : '';
  return `${formatCount(count, 'change')}, and nothing is deleted.${kept} Nothing is stored yet.`;
}

function Problems({ problems }: { problems: Imported['problems'] }) {
  return (
    <ul className="lines" aria-label="Problems">
      {problems.map(({ path, line, column, message }) => (
        <li key={`${path}:${line}:${column}:${message}`} className="line mt-2">
          <div className="grow">
            <span className="b">
              {path}, line {line}
            </span>
            <span className="block t2 sm">{message.charAt(0).toUpperCase() + message.slice(1)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="lines" aria-label="What changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.name} ${change.path}`} className="line">
          <div className="grow">
            <span className="b">{change.name}</span>
            <span className="block t2 sm">
              {KINDS[change.kind]}
              {change.publishes && ', published at once'}
              {change.linesAdded > 0 && `, ${formatCount(change.linesAdded, 'line')} added`}
              {change.linesRemoved > 0 && `, ${formatCount(change.linesRemoved, 'line')} removed`}
            </span>
          </div>
          <Tag tone={change.conflict ? 'warn' : 'quiet'}>
            {change.conflict ? 'Replaced' : change.change === 'new' ? 'New' : 'Changed'}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
