/** Addresses of the settings. The call flow of a number belongs to the call flows. */
export const settingsPaths = {
  workspace: '/settings/workspace',
  numbers: '/settings/phone-numbers',
  number: (id: string) => `/settings/phone-numbers/${id}`,
  callFlow: (id: string) => `/settings/phone-numbers/${id}/call-flow`,
  destinations: '/settings/destinations',
  emergencies: '/settings/emergencies',
  model: '/settings/language-model',
  webhooks: '/settings/webhooks',
  outbox: '/settings/outbox',
  people: '/settings/people',
  apiKeys: '/settings/api-keys',
  you: '/settings/you',
  about: '/settings/about',
} as const;
