import { z } from 'zod';
import { JOBS_PER_AGENT_STEP } from '../../jobs/job.ts';
import { blocking, finding, type Problem } from '../../shared/problem.ts';
import { nameKey } from '../../shared/text.ts';
import { type FlowContext, nameOf, unreachable } from '../context.ts';
import { type AgentSettings, FLOW_LIMITS, VOICES } from '../flow.ts';
import { agentForm } from './agent-form.ts';
import { wholeFrom, wordsUpTo } from './limits.ts';
import type { StepDefaults, StepSpec } from './step-spec.ts';

/** Said wherever an eleventh job is refused: in the screen, by the API and at publishing. */
export const TOO_MANY_JOBS = `An agent step holds at most ${JOBS_PER_AGENT_STEP} jobs. Detach one first.`;

const shape = z.object({
  greeting: z.string(),
  disclosure: z.boolean(),
  recordingNotice: z.boolean(),
  tone: z.enum(['casual', 'neutral', 'formal']),
  voice: z.string(),
  languages: z.array(z.enum(['en', 'es'])),
  pageIds: z.array(z.string()),
  jobIds: z.array(z.string()),
  history: z.boolean(),
  silenceSeconds: z.number(),
});

const settings = shape.extend({
  greeting: wordsUpTo(FLOW_LIMITS.greeting, 'The greeting'),
  voice: z.enum(VOICES, { message: `Choose a voice: ${VOICES.join(', ')}.` }),
  languages: z.array(z.enum(['en', 'es'])).min(1, { message: 'Choose at least one language.' }),
  pageIds: z
    .array(z.string())
    .max(FLOW_LIMITS.pages, { message: `At most ${FLOW_LIMITS.pages} knowledge pages.` }),
  jobIds: z.array(z.string()).max(JOBS_PER_AGENT_STEP, { message: TOO_MANY_JOBS }),
  silenceSeconds: wholeFrom(FLOW_LIMITS.silenceSeconds, 'Silence', 'seconds'),
});

export const agent: StepSpec<'agent'> = {
  kind: 'agent',
  title: 'Agent',
  description: 'Answers, follows your jobs and uses your knowledge pages.',
  icon: 'agent',
  shape,
  settings,
  defaults: agentDefaults,
  exits: () => [
    { name: 'done', label: 'Done', phrase: 'When it is done', leads: 'may', chosen: true },
    // A paused agent takes this exit without a word from the caller, so it may not close a loop.
    { name: 'fallback', label: 'cannot go on', phrase: 'If it cannot go on', leads: 'must', chosen: false },
  ],
  form: agentForm,
  summary: ({ jobIds, languages }) =>
    `${jobIds.length} ${jobIds.length === 1 ? 'job' : 'jobs'} · ${languages.map(languageName).join(', ')}`,
  check: (step, context) => [
    ...checkNotices(step.settings),
    ...checkJobs(step.settings, context),
    ...checkPages(step.settings, context),
  ],
  enter: (step, moment) =>
    moment.pausedStepIds.includes(step.id) ? { act: 'exit', exit: 'fallback' } : { act: 'agent' },
};

export function languageName(language: string): string {
  return language === 'es' ? 'Spanish' : 'English';
}

function agentDefaults({ businessName, language, recording }: StepDefaults): AgentSettings {
  return {
    greeting:
      language === 'es'
        ? `Gracias por llamar a ${businessName}. ¿En qué puedo ayudarle?`
        : `Thanks for calling ${businessName}. How can I help?`,
    disclosure: true,
    recordingNotice: recording,
    tone: 'neutral',
    voice: VOICES[0],
    languages: [language],
    pageIds: [],
    jobIds: [],
    history: true,
    silenceSeconds: 6,
  };
}

/** Design §2.12: both may be switched off, never unnoticed. */
function checkNotices({ disclosure, recordingNotice }: AgentSettings): Problem[] {
  const problems: Problem[] = [];
  if (!disclosure) {
    const message = 'The agent does not say that it is automated. In many places the law asks for it.';
    problems.push(finding('no-disclosure', message, { path: '/settings/disclosure' }));
  }
  if (!recordingNotice) {
    const message =
      'Callers are not told that the call may be recorded. Leave the notice on where calls are recorded.';
    problems.push(finding('no-recording-notice', message, { path: '/settings/recordingNotice' }));
  }
  return problems;
}

function checkJobs({ jobIds }: AgentSettings, context: FlowContext): Problem[] {
  if (jobIds.length === 0) {
    const message =
      'No job is attached, so the agent can only answer from Knowledge and take a message. Add a job.';
    return [finding('no-jobs', message, { path: '/settings/jobIds' })];
  }
  return jobIds.flatMap((id, i) => checkJob(id, `/settings/jobIds/${i}`, context, jobIds.indexOf(id) !== i));
}

function checkJob(id: string, path: string, context: FlowContext, twice: boolean): Problem[] {
  if (twice)
    return [
      finding('job-twice', 'A job is attached twice; the second changes nothing. Detach one.', { path }),
    ];
  const job = context.jobs.find((one) => one.id === id);
  if (job) return checkTransfers(job.name, job.transfersTo ?? [], path, context);
  if (context.deletedJobIds.includes(id)) {
    return [finding('deleted-job', 'A deleted job is still named here; calls skip it. Detach it.', { path })];
  }
  return [blocking('unknown-job', 'A job attached here is not in this workspace. Detach it.', { path })];
}

function checkTransfers(
  job: string,
  names: readonly string[],
  path: string,
  context: FlowContext,
): Problem[] {
  return [...new Set(names)].flatMap((name) => {
    const destination = context.destinations.find((one) => nameKey(one.name) === nameKey(name));
    const reason = destination ? unreachable(destination) : 'is not a destination of this workspace';
    if (reason === null) return [];
    const message = `“${job}” transfers callers to “${name}”, which ${reason}. They would reach silence.`;
    return [blocking('transfer-leads-nowhere', message, { path })];
  });
}

function checkPages({ pageIds }: AgentSettings, context: FlowContext): Problem[] {
  return pageIds.flatMap((id, i) =>
    nameOf(context.pages, id) === null
      ? [
          blocking('unknown-page', 'A knowledge page chosen here no longer exists. Take it off.', {
            path: `/settings/pageIds/${i}`,
          }),
        ]
      : [],
  );
}
