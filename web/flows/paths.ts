/** Addresses of the flow pages and of what they lead to, in one place. */
export const flowPaths = {
  numbers: '/settings/phone-numbers',
  list: (numberId: string) => `/settings/phone-numbers/${numberId}/call-flow`,
  edit: (numberId: string, flowId: string) => `/settings/phone-numbers/${numberId}/call-flow/${flowId}/edit`,
  versions: (numberId: string, flowId: string) =>
    `/settings/phone-numbers/${numberId}/call-flow/${flowId}/versions`,
  /** Begins at the step, or with the incoming call. */
  mockCall: (flowId: string, stepId?: string) =>
    `/mock-calls/new?flowId=${flowId}${stepId ? `&stepId=${stepId}` : ''}`,
  job: (jobId: string) => `/jobs/${jobId}`,
  /** The job form; it comes back to `returnTo` with `attach=<id>` added once the job is saved. */
  newJob: (returnTo: string) => `/jobs/new?returnTo=${encodeURIComponent(returnTo)}`,
  destinations: '/settings/destinations',
} as const;
