import { z } from 'zod';
import { isTimeZone } from '../../shared/time.ts';
import {
  DANGER_NAMES,
  EMERGENCY_LIMITS,
  type EmergencySettings,
} from '../../workspaces/emergency-settings.ts';
import type { Workspace } from '../../workspaces/workspace.ts';
import { WORKSPACE_LIMITS } from '../../workspaces/workspace.ts';
import { idSchema, limitedText, timeSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';

export const languageSchema = z.enum(['en', 'es']);

const emergencySchema = z
  .strictObject({
    extra: z
      .array(limitedText('The danger', EMERGENCY_LIMITS.phrase, 1))
      .max(EMERGENCY_LIMITS.extra, `There can be ${EMERGENCY_LIMITS.extra} words of your own.`)
      .meta({ description: 'Words of your own: said by a caller, they alarm at once.' }),
    off: z.array(z.enum(DANGER_NAMES)).meta({ description: 'Kinds of danger that are not listened for.' }),
    afterwards: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['go-on', 'take-message', 'end']) }),
      z.strictObject({ kind: z.literal('start-job'), jobId: idSchema }),
      z.strictObject({ kind: z.literal('transfer'), destinationId: idSchema }),
    ]),
  })
  .meta({ id: 'EmergencySettings' }) satisfies z.ZodType<EmergencySettings>;

const settings = {
  name: limitedText('The name', WORKSPACE_LIMITS.name, 1),
  timeZone: z.string().refine(isTimeZone, 'This is not a time zone. Write one like America/Chicago.'),
  country: z.string().regex(/^[A-Z]{2}$/, 'A country is two capital letters, such as US.'),
  language: languageSchema,
  jobEditors: z.enum(['owners-and-admins', 'everybody']),
  retentionDays: z
    .int({ error: 'Write a whole number of days; 0 keeps every call.' })
    .min(0, 'Write 0 or more days; 0 keeps every call.')
    .max(
      WORKSPACE_LIMITS.retentionDays,
      `Calls can be kept for ${WORKSPACE_LIMITS.retentionDays} days at most.`,
    ),
  emergency: emergencySchema,
};

const workspaceShape = z.object({
  emergency: emergencySchema,
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  country: z.string(),
  language: languageSchema,
  jobEditors: settings.jobEditors,
  retentionDays: z.int(),
  demo: z.boolean(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
}) satisfies z.ZodType<Workspace>;

export const workspaceSchema = workspaceShape.extend({ etag: z.string() }).meta({ id: 'Workspace' });

export const WALKTHROUGH_STEPS = ['job', 'attach', 'mock-call', 'publish', 'record'] as const;

const walkthroughSchema = z
  .object({
    steps: z.array(z.object({ step: z.enum(WALKTHROUGH_STEPS), state: z.enum(['done', 'open']) })),
    left: z
      .boolean()
      .meta({ description: 'The person has put the walk-through aside; it can be taken up again.' }),
    etag: z.string(),
  })
  .meta({ id: 'Walkthrough' });

const drilledLine = z.object({ text: z.string(), fault: z.string() });

const drillSchema = z
  .object({
    alarms: z.int().meta({ description: 'Callers in danger that were tried.' }),
    missed: z.array(drilledLine),
    harmless: z.int().meta({ description: 'Everyday lines that were tried.' }),
    taken: z.array(drilledLine).meta({ description: 'Everyday lines taken for a danger.' }),
    unclear: z.int(),
    unasked: z.array(drilledLine).meta({ description: 'Unclear lines that were not asked about.' }),
    number: z
      .string()
      .meta({ description: 'The emergency number that was said, or the number of each service.' }),
  })
  .meta({ id: 'EmergencyDrill' });

/** The workspaces of a person, the one that is asked about, its demo and the walk-through of the first run. */
export const workspaceRoutes = {
  listWorkspaces: route({
    method: 'get',
    path: '/workspaces',
    tag: 'Workspace',
    summary: 'Workspaces you are a member of; for an API key, its own',
    access: 'read',
    right: null,
    response: listOf(workspaceSchema),
  }),
  createWorkspace: route({
    method: 'post',
    path: '/workspaces',
    tag: 'Workspace',
    summary: 'Make an empty workspace that you own',
    access: 'person',
    right: null,
    body: z.strictObject({
      name: settings.name,
      timeZone: settings.timeZone.optional(),
      country: settings.country.optional(),
      language: languageSchema.optional(),
    }),
    response: workspaceSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  getWorkspace: route({
    method: 'get',
    path: '/workspace',
    tag: 'Workspace',
    summary: 'The workspace that is asked about',
    access: 'read',
    right: 'read',
    response: workspaceSchema,
    etag: true,
  }),
  editWorkspace: route({
    method: 'patch',
    path: '/workspace',
    tag: 'Workspace',
    summary: 'Change its settings',
    access: 'write',
    right: 'manage-workspace',
    body: z.strictObject(settings).partial(),
    response: workspaceSchema,
    etag: true,
    ifMatch: true,
  }),
  drillEmergencies: route({
    method: 'post',
    path: '/workspace/emergency-drill',
    tag: 'Workspace',
    summary: 'Try the list of dangers on mock calls; nothing is kept',
    access: 'read',
    right: 'manage-workspace',
    body: emergencySchema.pick({ extra: true, off: true }),
    response: drillSchema,
  }),
  getHoldings: route({
    method: 'get',
    path: '/workspace/holdings',
    tag: 'Workspace',
    summary: 'What would go with the workspace',
    access: 'read',
    right: 'read',
    response: z
      .object({
        jobs: z.int(),
        phoneNumbers: z.int(),
        flows: z.int(),
        pages: z.int(),
        calls: z.int(),
        messages: z.int(),
        members: z.int(),
      })
      .meta({ id: 'Holdings' }),
  }),
  deleteWorkspace: route({
    method: 'delete',
    path: '/workspace',
    tag: 'Workspace',
    summary: 'Delete the workspace with everything in it',
    access: 'person',
    right: 'delete-workspace',
  }),
  removeDemo: route({
    method: 'delete',
    path: '/workspace/demo',
    tag: 'Workspace',
    summary: 'Remove the demo workspace; its owner keeps an empty one',
    access: 'person',
    right: 'delete-workspace',
    response: z.object({ workspaceId: z.string() }).meta({ id: 'DemoRemoved' }),
  }),
  getWalkthrough: route({
    method: 'get',
    path: '/walkthrough',
    tag: 'Workspace',
    summary: 'How far the first run has come',
    access: 'person',
    right: 'read',
    response: walkthroughSchema,
    etag: true,
  }),
  editWalkthrough: route({
    method: 'patch',
    path: '/walkthrough',
    tag: 'Workspace',
    summary: 'Put the walk-through aside, take it up again or mark a step',
    access: 'person',
    right: 'read',
    body: z.strictObject({
      left: z.boolean().optional(),
      done: z.array(z.enum(WALKTHROUGH_STEPS)).optional(),
    }),
    response: walkthroughSchema,
    etag: true,
    ifMatch: true,
  }),
};
