import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackage } from '../set-up/package-command.mjs';

/**
 * Runs vitest once and counts: `{ passed, failed, skipped }`. A file that cannot be loaded, or a run that
 * breaks off without a report, counts as one failure, so that nothing is lost in the sum.
 */
export async function vitestRun(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'callwell-tests-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runPackage('vitest', ['run', '--passWithNoTests', ...reporters, ...args], {
      // A database meant for the product must never be met by a test.
      DATABASE_URL: undefined,
      ...env,
    });
    const count = readCount(report);
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCount(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + broken.length,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
