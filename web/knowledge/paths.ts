export const knowledgePaths = {
  list: '/knowledge',
  create: '/knowledge/new',
  page: (id: string) => `/knowledge/${id}`,
  site: (id: string) => `/knowledge/websites/${id}`,
  /** The agent step at which a page is attached. */
  step: ({ numberId, flowId, stepId }: { numberId: string; flowId: string; stepId: string }) =>
    `/settings/phone-numbers/${numberId}/call-flow/${flowId}/edit?step=${stepId}`,
} as const;
