import { JOBS_PER_AGENT_STEP } from '../../jobs/job.ts';
import { FLOW_LIMITS, VOICES } from '../flow.ts';
import type { FormField } from './step-spec.ts';

/** In the order of a call: greeting, voice, jobs, knowledge, history. */
export const agentForm: FormField[] = [
  { name: 'greeting', label: 'Greeting', input: 'textarea', maxLength: FLOW_LIMITS.greeting },
  { name: 'disclosure', label: 'Say that it is automated', hint: 'Before the greeting.', input: 'switch' },
  {
    name: 'recordingNotice',
    label: 'Say that the call may be recorded',
    hint: 'Before the greeting.',
    input: 'switch',
  },
  {
    name: 'tone',
    label: 'Tone',
    input: 'select',
    options: [
      { value: 'casual', label: 'Casual' },
      { value: 'neutral', label: 'Neutral' },
      { value: 'formal', label: 'Formal' },
    ],
  },
  {
    name: 'voice',
    label: 'Voice',
    input: 'select',
    options: VOICES.map((voice) => ({ value: voice, label: voice.charAt(0).toUpperCase() + voice.slice(1) })),
  },
  {
    name: 'languages',
    label: 'Language',
    hint: 'The first is spoken until the caller uses another.',
    input: 'languages',
  },
  { name: 'jobIds', label: 'Jobs', hint: `Up to ${JOBS_PER_AGENT_STEP}.`, input: 'jobs' },
  { name: 'pageIds', label: 'Knowledge', input: 'pages' },
  {
    name: 'history',
    label: 'Conversation history',
    hint: 'This caller, this number, last 21 days, 30 items.',
    input: 'switch',
  },
  {
    name: 'silenceSeconds',
    label: 'Silence',
    hint: 'Until the agent asks whether the caller is still there.',
    input: 'number',
    range: FLOW_LIMITS.silenceSeconds,
    unit: 'seconds',
  },
];
