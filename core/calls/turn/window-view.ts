import { moveLineOf } from '../../agent/window/move-text.ts';
import type { ActiveJob, PastTurn, View } from '../../agent/window/view.ts';
import { rank } from '../../knowledge/rank.ts';
import { everyStep, fieldsOf, type Plan, type Step } from '../../plan/plan.ts';
import { type RoutableJob, route } from '../../understanding/route.ts';
import type { Call, JobRun } from '../call.ts';
import { activeRun, attachedJobs, planOf } from '../job/job-run.ts';
import { nextOf } from '../job/plan-walk.ts';
import type { Snapshot } from '../snapshot.ts';
import { passagesOf } from '../talk/knowing.ts';
import { mannerOf } from '../talk/manner.ts';

const MOST_PASSAGES = 3;
const MOST_LIKELY = 2;
const STEPS_AHEAD = 2;

/** What a language model is shown of a call when `heard` was just said (design §8). */
export function windowView(call: Call, heard: string): View {
  const run = activeRun(call);
  const { name, timeZone, country } = call.snapshot.workspace;
  const manner = mannerOf(call);
  const jobs = jobsOf(call);
  const past = call.turns.slice(0, -1);
  return {
    business: name,
    manner,
    jobs,
    likely: run ? [] : likelyJobs(heard, jobs),
    active: run ? activeJob(call, run) : null,
    waiting: call.jobRuns.filter(({ state }) => state === 'waiting').map(({ jobId }) => jobId),
    asked: askedIn(call),
    openQuestion: call.expecting?.kind === 'answer' ? call.expecting.key : null,
    passages: passagesFor(call, heard),
    turns: past.map((turn) => pastTurn(turn, jobs)),
    told: { text: heard, at: call.now, timeZone, country, language: manner.language },
    callerLines: [...past.map((turn) => turn.heard), heard],
  };
}

/** The same turn after a move was taken in: another job may be under way, with other fields. */
export function movedOn(view: View, call: Call): View {
  const run = activeRun(call);
  return {
    ...view,
    active: run ? activeJob(call, run) : null,
    openQuestion: call.expecting?.kind === 'answer' ? call.expecting.key : null,
  };
}

/** One array for each agent step of a snapshot, so that what is worked out from it is worked out once. */
const jobLists = new WeakMap<Snapshot, Map<string, RoutableJob[]>>();

function jobsOf(call: Call): RoutableJob[] {
  const stepId = 'flowStepId' in call.stage ? (call.stage.flowStepId ?? '') : '';
  const lists = jobLists.get(call.snapshot) ?? new Map<string, RoutableJob[]>();
  jobLists.set(call.snapshot, lists);
  const jobs = lists.get(stepId) ?? attachedJobs(call).flatMap((id) => call.snapshot.jobs[id] ?? []);
  lists.set(stepId, jobs);
  return jobs;
}

function likelyJobs(heard: string, jobs: RoutableJob[]): string[] {
  return route(heard, jobs)
    .scores.filter(({ score, matched }) => score > 0 && matched.length > 0)
    .slice(0, MOST_LIKELY)
    .map(({ jobId }) => jobId);
}

function passagesFor(call: Call, heard: string): View['passages'] {
  const passages = passagesOf(call);
  if (passages.length === 0) return [];
  return rank(heard, passages)
    .filter(({ score }) => score > 0)
    .slice(0, MOST_PASSAGES)
    .map(({ passage: { id, title, text } }) => ({ id, title, text }));
}

/** Only moves that were allowed are shown: an answer that was refused is no example. */
function pastTurn(turn: Call['turns'][number], jobs: View['jobs']): PastTurn {
  const moves = turn.moves.filter(({ verdict }) => verdict.allowed);
  return { heard: turn.heard, said: turn.said, moves: moves.map(({ move }) => moveLineOf(move, jobs)) };
}

function activeJob(call: Call, run: JobRun): ActiveJob {
  const plan = planOf(call, run);
  const steps = upcoming(plan, run, call);
  const [first] = steps;
  const known = Object.entries(run.fields).map(
    ([key, { value, earlier }]) =>
      [key, earlier ? 'known from an earlier call, not to be said' : value] as const,
  );
  return {
    jobId: run.jobId,
    fields: fieldsOf(plan),
    known: Object.fromEntries(known),
    steps: steps.map(stepLine),
    rules: plan.rules,
    actionStep: first?.kind === 'action' || first?.kind === 'transfer' ? first.id : null,
  };
}

/** The step at which the job stands, and the two after it in the text that are not behind it. */
function upcoming(plan: Plan, run: JobRun, call: Call): Step[] {
  const { next } = nextOf(plan, run, call);
  if (!next) return [];
  const at = 'step' in next ? next.step.id : next.branch;
  const ahead: Step[] = [];
  for (const step of everyStep(plan.steps)) {
    if (ahead.length === 0 ? step.id === at : !run.passed[step.id]) ahead.push(step);
    if (ahead.length > STEPS_AHEAD) break;
  }
  return ahead;
}

function stepLine(step: Step): string {
  switch (step.kind) {
    case 'say':
      return `said by the system: ${step.text}`;
    case 'ask':
      return `ask: ${step.text}${step.options ? ` (${step.options.join(', ')})` : ''}`;
    case 'collect':
      return `ask for ${step.fields.map(({ key }) => key).join(', ')}: ${step.text}`;
    case 'confirm':
      return `read back, said by the system: ${step.fields.join(', ')}`;
    case 'branch':
      return step.arms.map(({ when }) => (when === 'otherwise' ? 'otherwise' : `if ${when.text}`)).join(', ');
    case 'go-back':
      return 'start again from an earlier step';
    case 'knowledge':
      return `answer from the facts: ${step.topic}`;
    case 'action':
      return `action ${step.action} ${step.args.for ?? step.args.name ?? ''}, asked and said by the system`;
    case 'transfer':
      return `transfer to ${step.destination}, asked and said by the system`;
    case 'end':
      return `end of the call, said by the system: ${step.text}`;
  }
}

function askedIn({ expecting, snapshot }: Call): string | null {
  switch (expecting?.kind) {
    case undefined:
      return null;
    case 'job':
      return 'how you can help';
    case 'field':
      return `the field ${expecting.key}`;
    case 'answer':
      return `a question (${expecting.options?.join(', ') ?? expecting.answer})${expecting.question ? `: ${expecting.question}` : ''}`;
    case 'confirm-fields':
      return `whether ${expecting.keys.join(', ')} is right: confirm or deny`;
    case 'consent':
      return 'whether the caller agrees to the action: confirm or deny';
    case 'which-job':
      return `which job: ${expecting.jobIds.map((id) => snapshot.jobs[id]?.name).join(' or ')}`;
    case 'resume':
      return 'whether to go back to the waiting job: confirm or deny';
    case 'anything-else':
      return 'whether there is anything else: confirm, deny, or a new job';
    case 'message-offer':
      return 'whether the caller wants to leave a message: confirm or deny';
    case 'danger':
      return 'whether anyone is in danger';
  }
}
