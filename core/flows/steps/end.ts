import { z } from 'zod';
import { FLOW_LIMITS } from '../flow.ts';
import { textUpTo } from './limits.ts';
import { quoted } from './quoted.ts';
import type { StepSpec } from './step-spec.ts';

const shape = z.object({ text: z.string() });

export const end: StepSpec<'end'> = {
  kind: 'end',
  title: 'End the call',
  description: 'Says a last sentence, if you want one, and hangs up.',
  icon: 'end',
  shape,
  settings: shape.extend({ text: textUpTo(FLOW_LIMITS.text, 'The last sentence') }),
  defaults: () => ({ text: '' }),
  exits: () => [],
  form: [
    {
      name: 'text',
      label: 'Last sentence',
      hint: 'Optional.',
      input: 'textarea',
      maxLength: FLOW_LIMITS.text,
    },
  ],
  summary: ({ text }) => (text.trim() === '' ? 'Hangs up' : quoted(text)),
  check: () => [],
  enter: (step) => ({ act: 'end', text: step.settings.text }),
};
