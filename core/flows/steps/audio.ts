import { z } from 'zod';
import { FLOW_LIMITS } from '../flow.ts';
import { wordsUpTo } from './limits.ts';
import { quoted } from './quoted.ts';
import type { StepSpec } from './step-spec.ts';

const shape = z.object({ text: z.string() });

export const audio: StepSpec<'audio'> = {
  kind: 'audio',
  title: 'Play a message',
  description: 'Reads a message to the caller, then goes on.',
  icon: 'audio',
  shape,
  settings: shape.extend({ text: wordsUpTo(FLOW_LIMITS.text, 'The message') }),
  defaults: ({ businessName }) => ({ text: `Thanks for calling ${businessName}.` }),
  exits: () => [{ name: 'next', label: 'next', phrase: 'Then', leads: 'must', chosen: false }],
  form: [
    { name: 'text', label: 'Message', hint: 'Read aloud.', input: 'textarea', maxLength: FLOW_LIMITS.text },
  ],
  summary: ({ text }) => quoted(text),
  check: () => [],
  enter: (step) => ({ act: 'say', text: step.settings.text, exit: 'next' }),
};
