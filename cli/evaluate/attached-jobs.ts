import type { Snapshot } from '../../core/calls/snapshot.ts';
import { snapshotJob } from '../../core/calls/snapshot-job.ts';
import { specOf } from '../../core/flows/steps/index.ts';
import { compile } from '../../core/plan/compile.ts';
import { everyStep, type Field, fieldsOf, type Plan, type Step } from '../../core/plan/plan.ts';
import { EMERGENCY_DEFAULTS } from '../../core/workspaces/emergency-settings.ts';

/** A job as dialogues.jsonl gives it: `fields` name its results, `action` is a webhook of the workspace that takes them all. */
export type DataJob = {
  name: string;
  description: string;
  instructions: string;
  fields?: string[];
  action?: string | null;
  phrases?: string[];
};

/** A workspace in which these jobs are attached to one agent step that answers at once. */
export function snapshotOf(jobs: readonly DataJob[]): Snapshot {
  const ids = jobs.map((_, at) => `job_${at}`);
  const webhooks = [...new Set(jobs.flatMap(({ action }) => action ?? []))];
  const agent = specOf('agent').defaults({ businessName: 'the office', language: 'en', recording: false });
  return {
    id: 'evaluation',
    workspace: {
      id: 'ws_evaluation',
      name: 'the office',
      timeZone: 'America/New_York',
      country: 'US',
      language: 'en',
      emergency: EMERGENCY_DEFAULTS,
    },
    number: null,
    flow: {
      id: 'flow_evaluation',
      name: 'Evaluation',
      version: 'draft',
      pausedStepIds: [],
      graph: {
        steps: [
          {
            id: 'incoming',
            kind: 'incoming',
            name: '',
            settings: {},
            exits: { next: 'agent' },
            position: null,
          },
          {
            id: 'agent',
            kind: 'agent',
            name: '',
            settings: { ...agent, jobIds: ids },
            exits: { done: null, fallback: null },
            position: null,
          },
        ],
      },
    },
    jobs: Object.fromEntries(
      jobs.map((job, at) => {
        const id = ids[at] ?? '';
        const full = { id, icon: null, revision: 1, phrases: [], ...job };
        return [
          id,
          snapshotJob(
            full,
            withAction(
              compile(job.instructions, { destinations: [], webhooks }),
              job.action ?? null,
              job.instructions,
            ),
          ),
        ];
      }),
    ),
    destinations: [],
    webhooks: webhooks.map((name) => ({ id: name, name })),
    members: [],
    pages: {},
  };
}

/**
 * The job's own action stands where the text says that something is done ("book it"); where it names no place, behind the last
 * step. It needs the required fields on the way and the caller's yes.
 */
function withAction(plan: Plan, action: string | null, text: string): Plan {
  if (!action || everyStep(plan.steps).some((step) => step.kind === 'action' && step.args.name === action))
    return plan;
  const textOf = ({ span }: Step) => text.slice(...span);
  const prose = [...everyStep(plan.steps)].findLast(
    (step) => step.kind === 'action' && step.action === 'call-webhook' && !LOOKS_UP.test(textOf(step)),
  );
  const needs = (fields: Field[]) => fields.filter(({ required }) => required).map(({ key }) => key);
  if (prose) return { ...plan, steps: named(plan.steps, prose.id, action) };
  const own: Step = {
    id: `action:${action}`,
    span: [0, 0],
    confidence: 1,
    kind: 'action',
    action: 'call-webhook',
    args: { name: action },
    needs: needs(fieldsOf({ ...plan, steps: plan.steps.filter(({ kind }) => kind !== 'branch') })),
    confirm: true,
  };
  const end = plan.steps.findLastIndex(({ kind }) => kind !== 'end');
  return { ...plan, steps: [...plan.steps.slice(0, end + 1), own, ...plan.steps.slice(end + 1)] };
}

/** "Check the diary" reads something; it is not what the job does in the end. */
const LOOKS_UP = /^\W*(?:then )?(?:check|see|verify|make sure|look|find out|pull up)\b/i;

function named(steps: Step[], id: string, action: string): Step[] {
  return steps.map((step) => {
    if (step.id === id && step.kind === 'action')
      return { ...step, args: { ...step.args, name: action }, confirm: true };
    if (step.kind !== 'branch') return step;
    return { ...step, arms: step.arms.map((arm) => ({ ...arm, steps: named(arm.steps, id, action) })) };
  });
}
