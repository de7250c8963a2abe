import { z } from 'zod';
import { finding } from '../../shared/problem.ts';
import type { StepSpec } from './step-spec.ts';

export const incoming: StepSpec<'incoming'> = {
  kind: 'incoming',
  title: 'Incoming call',
  description: 'Where every call begins.',
  icon: 'phone',
  shape: z.record(z.string(), z.never()),
  settings: z.record(z.string(), z.never()),
  defaults: () => ({}),
  exits: () => [{ name: 'next', label: 'next', phrase: 'Then', leads: 'must', chosen: false }],
  form: [],
  summary: () => '',
  check: (_step, context) =>
    context.number === null
      ? [finding('number-missing', 'No number leads to this flow. Give it one so that calls can reach it.')]
      : [],
  enter: () => ({ act: 'exit', exit: 'next' }),
};
