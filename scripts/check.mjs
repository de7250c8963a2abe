/** `npm run check`: types and lint, without running a test. */

import { tell } from './project.mjs';
import { staticChecks } from './testing/static-checks.mjs';

for (const { title, run } of staticChecks()) {
  tell(`── ${title}`);
  if ((await run()) !== 0) process.exitCode = 1;
}
