import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', 'web/dist*/**'];

/** `npx vitest run core/plan` picks by path in all three projects; `npm test` runs them one after another. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Small machines are the rule: two workers keep two cores busy.
    maxWorkers: 2,
    // Generous: a test ends by its own outcome, and a loaded machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{core,server,cli,web,tests,bench,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude: [...outside, 'server/store/**', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: { name: 'store', include: ['server/store/**/*.test.ts'], exclude: outside },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: outside,
          // One browser at a time: two of them beside a server starve each other on two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
