/**
 * `npm test`: every check, in order, going on after a failure. `npm test -- core/plan` runs the tests of a
 * path alone. The last line is always `N passed, N failed`: tests, plus one failure for each other check
 * (types, lint, a missing Postgres or Chromium) that did not hold.
 */

import { Problem } from './project.mjs';
import { ensureWebBuild } from './set-up/web-build.mjs';
import { chromiumBinary } from './testing/chromium.mjs';
import { startTestPostgres } from './testing/postgres.mjs';
import { staticChecks } from './testing/static-checks.mjs';
import { vitestRun } from './testing/vitest-run.mjs';

const paths = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
let interrupted = false;

process.on('SIGINT', () => {
  interrupted = true;
});
process.on('SIGTERM', () => {
  interrupted = true;
});

await (paths.length > 0 ? testPaths() : testAll());
console.log('');
for (const title of failures) console.log(`Failed: ${title}`);
if (interrupted) console.log('Interrupted: what follows counts only what had run.');
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = interrupted ? 130 : total.failed > 0 ? 1 : 0;

async function testAll() {
  for (const { title, run } of staticChecks())
    await section(title, async () => failedUnless((await run()) === 0));
  await withPostgres(async (env) => {
    await section('Unit, conversations, architecture', () => vitestRun(['--project=unit'], env));
    await section('Store on SQLite and Postgres', () => vitestRun(['--project=store'], env));
    await section('Browser', async () =>
      vitestRun(['--project=browser'], { ...env, ...(await browserEnv()) }),
    );
  });
}

/** Only what the paths can touch is made ready: pure tests need neither a database nor a browser. */
async function testPaths() {
  const touches = (folder) =>
    paths.some((path) => path.startsWith(folder) || `${folder}/`.startsWith(`${path}/`));
  const run = async (env) => {
    const browser = touches('tests/e2e') ? await browserEnv() : {};
    return vitestRun(paths, { ...env, ...browser });
  };
  const needsPostgres = touches('server') || touches('tests/e2e') || touches('cli');
  const tests = (env) => section(`Tests of ${paths.join(', ')}`, () => run(env));
  await (needsPostgres ? withPostgres(tests) : tests({}));
}

/** Runs the tests with a Postgres, which is stopped whatever happens; without one they still run, on SQLite. */
async function withPostgres(tests) {
  let postgres;
  await section('Postgres', async () => {
    postgres = await startTestPostgres();
    return { passed: 0, failed: 0, skipped: 0 };
  });
  try {
    await tests(postgres ? { CALLWELL_TEST_POSTGRES_URL: postgres.url } : {});
  } finally {
    await postgres?.stop();
  }
}

async function browserEnv() {
  await ensureWebBuild();
  return { CALLWELL_TEST_CHROMIUM: await chromiumBinary() };
}

/** One part of the run with its heading; a problem in it is shown and counted, and the run goes on. */
async function section(title, run) {
  if (interrupted) return;
  console.log(`\n── ${title}`);
  const count = await run().catch((error) => {
    if (!(error instanceof Problem)) throw error;
    console.log(error.message);
    return failedUnless(false);
  });
  for (const key of Object.keys(total)) total[key] += count[key];
  if (count.failed > 0) failures.push(title);
}

function failedUnless(holds) {
  return { passed: 0, failed: holds ? 0 : 1, skipped: 0 };
}
