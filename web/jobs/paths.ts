/** Addresses of the job pages and of what they lead to. */
export const jobPaths = {
  library: '/jobs',
  create: '/jobs/new',
  paste: '/jobs/new/paste',
  job: (id: string) => `/jobs/${id}`,
  /** Null for the job that is being written and is not saved yet. */
  optimize: (id: string | null) => `/jobs/${id ?? 'new'}/optimize`,
  templates: '/templates',
  template: (slug: string) => `/templates/${slug}`,
  tryIt: (id: string) => `/mock-calls/new?jobId=${id}`,
  call: (id: string) => `/calls/${id}`,
  /** The panel of the agent step that uses a job. */
  step: ({
    phoneNumberId,
    flowId,
    flowStepId,
  }: {
    phoneNumberId: string;
    flowId: string;
    flowStepId: string;
  }) => `/settings/phone-numbers/${phoneNumberId}/call-flow/${flowId}/edit?step=${flowStepId}`,
} as const;
