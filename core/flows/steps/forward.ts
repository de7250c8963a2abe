import { z } from 'zod';
import { blocking, type Problem } from '../../shared/problem.ts';
import { type FlowContext, nameOf, unreachable } from '../context.ts';
import type { StepSpec } from './step-spec.ts';

const shape = z.object({ destinationId: z.string().nullable() });

export const forward: StepSpec<'forward'> = {
  kind: 'forward',
  title: 'Forward',
  description: 'Passes the call to a person, a team or an outside number.',
  icon: 'forward',
  shape,
  settings: shape,
  defaults: () => ({ destinationId: null }),
  exits: () => [
    { name: 'not-answered', label: 'not answered', phrase: 'If nobody answers', leads: 'may', chosen: false },
  ],
  form: [{ name: 'destinationId', label: 'Forward to', input: 'destination' }],
  summary: ({ destinationId }, names) =>
    destinationId === null
      ? 'To nobody yet'
      : `To ${nameOf(names.destinations, destinationId) ?? 'a deleted destination'}`,
  check: (step, context) => checkDestination(step.settings.destinationId, context),
  enter: ({ settings: { destinationId } }) =>
    destinationId === null
      ? { act: 'exit', exit: 'not-answered' }
      : { act: 'forward', destinationId, otherwise: 'not-answered' },
};

function checkDestination(id: string | null, context: FlowContext): Problem[] {
  const at = { path: '/settings/destinationId' };
  if (id === null)
    return [blocking('no-destination', 'No destination is chosen. Choose where the call goes.', at)];
  const destination = context.destinations.find((one) => one.id === id);
  if (!destination)
    return [blocking('unknown-destination', 'The destination no longer exists. Choose another.', at)];
  const reason = unreachable(destination);
  return reason === null
    ? []
    : [
        blocking(
          'unreachable-destination',
          `“${destination.name}” ${reason}. Callers would reach silence.`,
          at,
        ),
      ];
}
