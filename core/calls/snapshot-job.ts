import type { Job } from '../jobs/job.ts';
import type { Plan } from '../plan/plan.ts';
import type { SnapshotJob } from './snapshot.ts';

/** A job as a call takes it along: its plan, and the words by which it is chosen. */
export function snapshotJob(
  job: Pick<Job, 'id' | 'name' | 'description' | 'icon' | 'revision' | 'phrases' | 'instructions'>,
  plan: Plan,
): SnapshotJob {
  const words = (spans: Plan['entry']['when']) => spans.map(([from, to]) => job.instructions.slice(from, to));
  const { id, name, description, icon, revision } = job;
  return {
    id,
    name,
    description,
    icon,
    revision,
    phrases: job.phrases.length > 0 ? job.phrases : plan.entry.phrases,
    when: words(plan.entry.when),
    notWhen: words(plan.entry.notWhen),
    plan,
  };
}
