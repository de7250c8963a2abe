/** `npm run check`: types and lint, without running a test. */
import { staticChecks } from './checks.mjs';
import { tell } from './project.mjs';

for (const { title, run } of staticChecks()) {
  tell(`── ${title}`);
  if ((await run()) !== 0) process.exitCode = 1;
}
