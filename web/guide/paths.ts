/** Addresses of the guide. */
export const guidePaths = {
  bestPractices: '/guide/best-practices',
  rule: (code: string) => `/guide/best-practices#${code}`,
  troubleshooting: '/guide/troubleshooting',
  trouble: (id: string) => `/guide/troubleshooting#${id}`,
} as const;
