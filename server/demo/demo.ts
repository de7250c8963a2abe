import { conversations } from './conversations.ts';
import type { Demo, DemoFlow } from './demo-type.ts';
import { jobs } from './jobs.ts';
import { pages } from './pages.ts';

const WEEKDAY = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const OPEN = {
  days: [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, [{ from: '08:00', to: '13:00' }], []],
  holidays: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2027-01-01', name: 'New Year’s Day' },
  ],
};

const RECEPTION_JOBS = [
  'Dental emergency',
  'New-patient intake',
  'Appointment request',
  'Change or cancel a booking',
  'Billing question',
  'Take a message',
  'Talk to a person',
  'Wrong number',
];

const AGENT = {
  disclosure: true,
  recordingNotice: true,
  tone: 'neutral',
  voice: 'juniper',
  languages: ['en'],
  history: true,
  silenceSeconds: 8,
} as const;

/** In hours the front desk rings first; whoever is missed, or calls at night, talks to the agent. */
const flow: DemoFlow = {
  name: 'Front desk first',
  steps: [
    { key: 'incoming', kind: 'incoming', name: '', settings: {}, exits: { next: 'hours' } },
    {
      key: 'hours',
      kind: 'hours',
      name: 'Business hours',
      settings: { ...OPEN, timeZone: null },
      exits: { open: 'ring', closed: 'after-hours' },
    },
    {
      key: 'ring',
      kind: 'ring',
      name: 'Ring front desk',
      settings: {
        members: ['Dana Whitfield', 'Tomás Rivera', 'Grace Okafor'],
        order: 'all-at-once',
        seconds: 20,
      },
      exits: { missed: 'reception' },
    },
    {
      key: 'reception',
      kind: 'agent',
      name: 'Reception agent',
      settings: {
        ...AGENT,
        languages: [...AGENT.languages],
        greeting:
          'Maple Street Dental, this is the automated assistant. The call may be recorded. How can I help?',
        pages: pages.map(({ title }) => title),
        jobs: RECEPTION_JOBS,
      },
      exits: { done: 'end', fallback: 'voicemail' },
    },
    {
      key: 'after-hours',
      kind: 'agent',
      name: 'After-hours agent',
      settings: {
        ...AGENT,
        languages: [...AGENT.languages],
        greeting:
          'Maple Street Dental, this is the automated assistant. We are closed right now. The call may be recorded. How can I help?',
        pages: pages.map(({ title }) => title),
        jobs: ['Dental emergency', 'Change or cancel a booking', 'Billing question', 'Take a message'],
      },
      exits: { done: 'end', fallback: 'voicemail' },
    },
    {
      key: 'voicemail',
      kind: 'voicemail',
      name: 'Voicemail',
      settings: {
        greeting: 'Sorry we missed you. Leave your name and number after the tone.',
        maxSeconds: 120,
      },
      exits: {},
    },
    { key: 'end', kind: 'end', name: '', settings: { text: '' }, exits: {} },
  ],
};

/** A fictional business; its numbers are kept free for fiction (555-01xx). */
export const demo: Demo = {
  workspace: { name: 'Maple Street Dental', timeZone: 'America/Chicago', country: 'US', language: 'en' },
  members: [
    { name: 'Dana Whitfield', email: 'dana@maplestreet.example', role: 'owner' },
    { name: 'Tomás Rivera', email: 'tomas@maplestreet.example', role: 'admin' },
    { name: 'Grace Okafor', email: 'grace@maplestreet.example', role: 'member' },
  ],
  number: { e164: '+13125550142', label: 'Main line', owner: 'Dana Whitfield' },
  destinations: [
    {
      name: 'Front desk',
      kind: 'team',
      members: ['Dana Whitfield', 'Tomás Rivera', 'Grace Okafor'],
      e164: null,
      hours: OPEN,
    },
    { name: 'On-call dentist', kind: 'external', members: [], e164: '+13125550163', hours: null },
    { name: 'Billing', kind: 'member', members: ['Grace Okafor'], e164: null, hours: OPEN },
  ],
  jobs,
  pages,
  flow,
  conversations,
};
