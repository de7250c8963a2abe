import { z } from 'zod';
import { FLOW_LIMITS } from '../flow.ts';
import { wholeFrom, wordsUpTo } from './limits.ts';
import { quoted } from './quoted.ts';
import type { StepSpec } from './step-spec.ts';

const shape = z.object({ greeting: z.string(), maxSeconds: z.number() });

export const voicemail: StepSpec<'voicemail'> = {
  kind: 'voicemail',
  title: 'Voicemail',
  description: 'Records what the caller wants to leave, then ends the call.',
  icon: 'voicemail',
  shape,
  settings: shape.extend({
    greeting: wordsUpTo(FLOW_LIMITS.greeting, 'The greeting'),
    maxSeconds: wholeFrom(FLOW_LIMITS.voicemailSeconds, 'A voicemail', 'seconds'),
  }),
  defaults: ({ language }) => ({
    greeting:
      language === 'es'
        ? 'Sentimos no haber podido atenderle. Deje su mensaje después del tono.'
        : 'Sorry we missed you. Leave a message after the tone and we will call you back.',
    maxSeconds: 120,
  }),
  exits: () => [],
  form: [
    { name: 'greeting', label: 'Greeting', input: 'textarea', maxLength: FLOW_LIMITS.greeting },
    {
      name: 'maxSeconds',
      label: 'Longest message',
      input: 'number',
      range: FLOW_LIMITS.voicemailSeconds,
      unit: 'seconds',
    },
  ],
  summary: ({ greeting }) => quoted(greeting),
  check: () => [],
  enter: ({ settings: { greeting, maxSeconds } }) => ({ act: 'voicemail', greeting, maxSeconds }),
};
