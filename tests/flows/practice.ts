import type { FlowContext } from '../../core/flows/context.ts';
import type { StepDefaults } from '../../core/flows/steps/step-spec.ts';

/** A dental practice with two people, one team and three jobs, for the tests of this folder. */
export const practice: FlowContext = {
  jobs: [
    { id: 'job_message', name: 'Take a message' },
    { id: 'job_billing', name: 'Billing question' },
    { id: 'job_person', name: 'Talk to a person', transfersTo: ['Front desk'] },
  ],
  deletedJobIds: ['job_gone'],
  pages: [{ id: 'page_hours', name: 'Hours' }],
  members: [
    { id: 'mem_ana', name: 'Ana' },
    { id: 'mem_ben', name: 'Ben' },
  ],
  destinations: [
    {
      id: 'dst_desk',
      name: 'Front desk',
      kind: 'team',
      memberIds: ['mem_ana', 'mem_ben'],
      e164: null,
      hours: null,
    },
    { id: 'dst_weekend', name: 'Weekend desk', kind: 'external', memberIds: [], e164: null, hours: null },
  ],
  number: '+13125550142',
};

export const defaults: StepDefaults = {
  businessName: 'Maple Street Dental',
  language: 'en',
  recording: true,
};
