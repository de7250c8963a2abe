import { Problem } from '../project.mjs';
import { findProgram, installSystemPackage } from './system-package.mjs';

const places = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium for the browser tests; installs one when there is none. `CHROME_PATH` comes first. */
export async function chromiumBinary() {
  const { CALLWELL_TEST_CHROMIUM: given, CHROME_PATH: chosen } = process.env;
  if (given || chosen) return given || chosen;
  const found = findProgram(places);
  if (found) return found;
  await installSystemPackage({ apt: 'chromium', brew: '--cask chromium' });
  const installed = findProgram(places);
  if (installed) return installed;
  throw new Problem(
    'The browser tests need Chromium: install it, or set CHROME_PATH to a Chrome, then run `npm test` again.',
  );
}
