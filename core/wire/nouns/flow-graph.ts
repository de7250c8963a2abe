import { z } from 'zod';
import type { FlowGraph, FlowStep, FlowStepKind } from '../../flows/flow.ts';
import { weeklyHoursSchema } from './destinations.ts';
import { languageSchema } from './workspaces.ts';

const id = z.string().min(1).max(64);
const ids = (most: number) => z.array(id).max(most);
const long = z.string().max(2000);

/** Wide bounds only: a draft may be invalid. What is wrong with it is said by `validate` of core/flows. */
const SETTINGS = {
  incoming: z.object({}),
  hours: weeklyHoursSchema.extend({ timeZone: z.string().max(60).nullable() }),
  menu: z.object({
    greeting: long,
    choices: z
      .array(
        z.object({
          digit: z.string().max(2),
          words: z.array(z.string().max(100)).max(20),
          label: z.string().max(100),
        }),
      )
      .max(20),
    waitSeconds: z.number(),
    repeats: z.number(),
  }),
  ring: z.object({
    memberIds: ids(50),
    order: z.enum(['all-at-once', 'in-order', 'random']),
    seconds: z.number(),
  }),
  agent: z.object({
    greeting: long,
    disclosure: z.boolean(),
    recordingNotice: z.boolean(),
    tone: z.enum(['casual', 'neutral', 'formal']),
    voice: z.string().max(40),
    languages: z.array(languageSchema).max(2),
    pageIds: ids(200),
    jobIds: ids(200),
    history: z.boolean(),
    silenceSeconds: z.number(),
  }),
  audio: z.object({ text: long }),
  voicemail: z.object({ greeting: long, maxSeconds: z.number() }),
  forward: z.object({ destinationId: id.nullable() }),
  end: z.object({ text: long }),
} satisfies Record<FlowStepKind, z.ZodType>;

function step<K extends FlowStepKind>(kind: K) {
  return z.object({
    id,
    kind: z.literal(kind),
    name: z.string().max(100),
    settings: SETTINGS[kind] as (typeof SETTINGS)[K],
    exits: z.record(z.string().max(60), id.nullable()),
    position: z.object({ x: z.number(), y: z.number() }).nullable(),
  });
}

const flowStepSchema = z
  .discriminatedUnion('kind', [
    step('incoming'),
    step('hours'),
    step('menu'),
    step('ring'),
    step('agent'),
    step('audio'),
    step('voicemail'),
    step('forward'),
    step('end'),
  ])
  .meta({ id: 'FlowStep' }) satisfies z.ZodType<FlowStep>;

export const flowGraphSchema = z
  .object({ steps: z.array(flowStepSchema).max(300) })
  .meta({ id: 'FlowGraph' }) satisfies z.ZodType<FlowGraph>;
