import { z } from 'zod';
import { destinationRoutes } from '../../core/wire/nouns/destinations.ts';
import { phoneNumberRoutes } from '../../core/wire/nouns/phone-numbers.ts';
import { webhookRoutes } from '../../core/wire/nouns/webhooks.ts';
import { workspaceRoutes } from '../../core/wire/nouns/workspaces.ts';
import { writtenHoursShape } from './written-hours.ts';

const destination = destinationRoutes.createDestination.body.shape;
const webhook = webhookRoutes.createWebhook.body.shape;
const number = phoneNumberRoutes.createPhoneNumber.body.shape;
const settings = workspaceRoutes.editWorkspace.body.shape;
const label = z.string().max(200);

/** A step of a flow: settings are checked when the names in them are ids again. */
const stepSchema = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.string(),
  name: z.string().default(''),
  settings: z.record(z.string(), z.unknown()).default({}),
  exits: z.record(z.string(), z.string().nullable()).default({}),
  position: z.strictObject({ x: z.number(), y: z.number() }).nullable().default(null),
});

const stepsSchema = z.array(stepSchema).max(300, 'A flow has 300 steps at most.');

const flowSchema = z.strictObject({
  name: z.string().min(1, 'Give the flow a name.').max(100),
  paused: z.array(z.string()).max(300).default([]),
  published: z.strictObject({ note: z.string().max(500).default(''), steps: stepsSchema }).optional(),
  draft: z.strictObject({ steps: stepsSchema }).optional(),
});

const emergencySchema = z.strictObject({
  extra: z.array(z.string()).default([]),
  off: z.array(z.string()).default([]),
  afterwards: z
    .strictObject({ kind: z.string(), job: label.optional(), destination: label.optional() })
    .default({ kind: 'go-on' }),
});

/** `callwell.yaml`: everything of a workspace but its jobs, its pages and its people, with names where the store has ids. */
export const workspaceYamlSchema = z.strictObject({
  callwell: z.literal(
    1,
    'The first line is “callwell: 1”; another number is of a version that this one does not know.',
  ),
  /** Where the commands find the workspace; not a part of it. */
  server: z.string().max(300).optional(),
  workspace: z
    .strictObject({
      name: settings.name,
      timeZone: settings.timeZone,
      country: settings.country,
      language: settings.language,
      jobEditors: settings.jobEditors,
      retentionDays: settings.retentionDays,
      emergency: emergencySchema.optional(),
    })
    .optional(),
  destinations: z
    .array(
      z.strictObject({
        name: destination.name,
        kind: destination.kind,
        members: z.array(label).max(50).default([]),
        e164: z.string().nullable().default(null),
        hours: z.strictObject(writtenHoursShape).nullable().default(null),
      }),
    )
    .max(1000)
    .default([]),
  webhooks: z
    .array(z.strictObject({ name: webhook.name, url: webhook.url }))
    .max(1000)
    .default([]),
  numbers: z
    .array(
      z.strictObject({
        e164: z.string(),
        label: number.label,
        owner: label.nullable().default(null),
        flows: z.array(flowSchema).max(200).default([]),
      }),
    )
    .max(1000)
    .default([]),
});

export type WorkspaceYaml = z.output<typeof workspaceYamlSchema>;
export type NamedStep = z.output<typeof stepSchema>;
export type NamedFlow = z.output<typeof flowSchema>;
export type NamedNumber = WorkspaceYaml['numbers'][number];
export type NamedDestination = WorkspaceYaml['destinations'][number];
export type NamedWebhook = WorkspaceYaml['webhooks'][number];
export type NamedSettings = NonNullable<WorkspaceYaml['workspace']>;
