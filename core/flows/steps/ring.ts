import { z } from 'zod';
import { blocking, finding, type Problem } from '../../shared/problem.ts';
import { nameOf } from '../context.ts';
import { FLOW_LIMITS, type FlowStepSettings } from '../flow.ts';
import { wholeFrom } from './limits.ts';
import type { StepSpec } from './step-spec.ts';

const ORDERS = [
  { value: 'all-at-once', label: 'All at once' },
  { value: 'in-order', label: 'In this order' },
  { value: 'random', label: 'In random order' },
];

/** Below this most people cannot reach their phone. */
const ADVISED_SECONDS = 15;

const shape = z.object({
  memberIds: z.array(z.string()),
  order: z.enum(['all-at-once', 'in-order', 'random']),
  seconds: z.number(),
});

const settings = shape.extend({
  memberIds: z
    .array(z.string())
    .min(1, { message: 'Nobody is chosen to ring. Choose at least one person.' })
    .max(FLOW_LIMITS.ringMembers, { message: `At most ${FLOW_LIMITS.ringMembers} people ring.` }),
  seconds: wholeFrom(FLOW_LIMITS.ringSeconds, 'Ringing', 'seconds'),
});

export const ring: StepSpec<'ring'> = {
  kind: 'ring',
  title: 'Ring people',
  description: "Rings people's phones; whoever answers first has the call.",
  icon: 'ring',
  shape,
  settings,
  defaults: () => ({ memberIds: [], order: 'all-at-once', seconds: 20 }),
  exits: () => [
    { name: 'answered', label: 'Answered', phrase: 'If somebody answers', leads: 'never', chosen: true },
    { name: 'missed', label: 'missed', phrase: 'If missed', leads: 'must', chosen: false },
  ],
  form: [
    { name: 'memberIds', label: 'Who rings', input: 'members' },
    { name: 'order', label: 'Order', input: 'select', options: ORDERS },
    {
      name: 'seconds',
      label: 'Rings for',
      hint: 'One after another, each rings this long.',
      input: 'number',
      range: FLOW_LIMITS.ringSeconds,
      unit: 'seconds',
    },
  ],
  summary: (value, names) => summary(value, nameOf(names.members, value.memberIds[0] ?? '')),
  check: (step, context) => [
    ...step.settings.memberIds.flatMap((id, i) =>
      nameOf(context.members, id) === null ? [unknownMember(`/settings/memberIds/${i}`)] : [],
    ),
    ...checkSeconds(step.settings.seconds),
  ],
  enter: ({ settings: { memberIds, order, seconds } }, moment) => ({
    act: 'ring',
    groups: groupsOf([...new Set(memberIds)], order, moment.seed),
    seconds,
    otherwise: 'missed',
  }),
};

function summary({ memberIds, order, seconds }: FlowStepSettings['ring'], first: string | null): string {
  if (memberIds.length === 0) return 'Nobody yet';
  if (memberIds.length === 1) return `${first ?? '1 person'}, ${seconds} s`;
  const words = { 'all-at-once': 'all at once', 'in-order': 'in order', random: 'in random order' }[order];
  return `${memberIds.length} people, ${words}, ${seconds} s`;
}

function unknownMember(path: string): Problem {
  return blocking(
    'unknown-member',
    'Somebody who rings here is no longer in the workspace. Take them off the list.',
    { path },
  );
}

function checkSeconds(seconds: number): Problem[] {
  if (seconds >= ADVISED_SECONDS) return [];
  const message = `${seconds} seconds is about ${Math.max(1, Math.round(seconds / 5))} rings. ${ADVISED_SECONDS} or more gives people time to answer.`;
  return [finding('short-ring', message, { path: '/settings/seconds' })];
}

function groupsOf(ids: string[], order: FlowStepSettings['ring']['order'], seed: number): string[][] {
  if (ids.length === 0) return [];
  if (order === 'all-at-once') return [ids];
  return (order === 'random' ? shuffled(ids, seed) : ids).map((id) => [id]);
}

/** Fisher–Yates over a linear congruential generator (Numerical Recipes' constants): fair enough to share out calls. */
function shuffled(ids: readonly string[], seed: number): string[] {
  const order = [...ids];
  let state = seed >>> 0;
  for (let i = order.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as string, order[i] as string];
  }
  return order;
}
