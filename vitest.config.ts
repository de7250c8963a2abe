import { defineConfig } from 'vitest/config';

/**
 * One configuration for every run: `npx vitest run core/plan` picks by path. Browser tests are heavy and are
 * only collected when their folder is named (`npx vitest run tests/e2e`) or by the whole `npm test`.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{core,server,cli,web,tests,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'web/dist/**'],
    pool: 'forks',
    // Small machines are the rule: two workers keep two cores busy and leave a browser room to breathe.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
