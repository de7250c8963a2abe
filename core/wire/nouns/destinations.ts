import { z } from 'zod';
import { DESTINATION_LIMITS, type Destination, type WeeklyHours } from '../../workspaces/destination.ts';
import { limitedText, phoneSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';
import { namedBySchema } from './named-by.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time is written like 09:00.');

export const weeklyHoursSchema = z
  .object({
    days: z.array(z.array(z.object({ from: clock, to: clock })).max(12)).length(7),
    holidays: z
      .array(
        z.object({
          date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written like 2026-12-25.'),
          name: z.string().max(60),
        }),
      )
      .max(200),
  })
  .meta({
    id: 'WeeklyHours',
    description: 'Day 0 is Sunday; a period may run past midnight.',
  }) satisfies z.ZodType<WeeklyHours>;

const shape = {
  name: z.string(),
  kind: z.enum(['member', 'team', 'external']),
  memberIds: z.array(z.string().max(64)).max(50),
  e164: z.string().nullable(),
  hours: weeklyHoursSchema.nullable(),
};

const destinationSchema = (z.object({ id: z.string(), ...shape }) satisfies z.ZodType<Destination>)
  .extend({ etag: z.string() })
  .meta({ id: 'Destination' });

const name = limitedText('The name', DESTINATION_LIMITS.name, 1);
const edit = { tag: 'Destinations', access: 'write', right: 'manage-workspace' } as const;
const read = { tag: 'Destinations', access: 'read', right: 'read' } as const;

/** Where calls can be transferred to: nothing else is ever dialled by a job. */
export const destinationRoutes = {
  listDestinations: route({
    ...read,
    method: 'get',
    path: '/destinations',
    summary: 'People, teams and numbers that calls can be transferred to',
    response: listOf(destinationSchema),
  }),
  createDestination: route({
    ...edit,
    method: 'post',
    path: '/destinations',
    summary: 'Add a destination',
    body: z.strictObject({
      name,
      kind: shape.kind,
      memberIds: shape.memberIds.default([]),
      e164: phoneSchema.nullable().default(null),
      hours: shape.hours.default(null),
    }),
    response: destinationSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  getDestination: route({
    ...read,
    method: 'get',
    path: '/destinations/{id}',
    summary: 'One destination',
    response: destinationSchema,
    etag: true,
  }),
  editDestination: route({
    ...edit,
    method: 'patch',
    path: '/destinations/{id}',
    summary: 'Change a destination',
    body: z.strictObject({ ...shape, name, e164: phoneSchema.nullable() }).partial(),
    response: destinationSchema,
    etag: true,
    ifMatch: true,
  }),
  getDestinationUses: route({
    ...read,
    method: 'get',
    path: '/destinations/{id}/uses',
    summary: 'Jobs and steps that name the destination',
    response: namedBySchema,
  }),
  deleteDestination: route({
    ...edit,
    method: 'delete',
    path: '/destinations/{id}',
    summary: 'Remove a destination; jobs that name it show a problem',
  }),
};
