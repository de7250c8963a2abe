import type { JobText } from '../../../core/jobs/job.ts';
import { compile } from '../../../core/plan/compile.ts';
import type { Plan, PlanContext } from '../../../core/plan/plan.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** The names that a job's tokens can point at in this workspace. */
export async function planContextOf(workspace: WorkspaceStore): Promise<PlanContext> {
  const [destinations, webhooks] = await Promise.all([
    workspace.destinations.list(),
    workspace.webhooks.list(),
  ]);
  return { destinations: destinations.map(({ name }) => name), webhooks: webhooks.map(({ name }) => name) };
}

/** A job's Plan, with the phrases that the author gave beside those found in the text. */
export function compileJob(text: Pick<JobText, 'instructions' | 'phrases'>, context: PlanContext): Plan {
  const plan = compile(text.instructions, context);
  const phrases = [...new Set([...text.phrases, ...plan.entry.phrases])];
  return { ...plan, entry: { ...plan.entry, phrases } };
}
