import { compile } from '../../../plan/compile.ts';
import type { Language } from '../../../workspaces/workspace.ts';
import type { SnapshotJob } from '../../snapshot.ts';
import { snapshotJob } from '../../snapshot-job.ts';

/** A job that no author wrote and no agent step has attached: compiled, gated, confirmed and recorded like every other. */
export function builtInJob(
  { id, name, instructions }: { id: string; name: string; instructions: string },
  language: Language,
  destinations: string[] = [],
): SnapshotJob {
  const job = { id, name, instructions, description: '', icon: null, revision: 1, phrases: [] };
  return snapshotJob(job, { ...compile(instructions, { destinations, webhooks: [] }), language });
}
