/**
 * What a newcomer does, checked: `npm start`, open the printed address, stop with Ctrl-C. Exit code 0 when the
 * page came and the stop was clean. Uses nothing but Node and npm.
 */
import { root, secondsSince } from './project.mjs';
import { startCallwell } from './served.mjs';

process.chdir(root);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const start = performance.now();

try {
  const callwell = await startCallwell([npm, 'start', '--']);
  console.log(`npm start printed its address after ${secondsSince(start)}.`);
  const status = await fetch(callwell.origin).then(
    (response) => response.status,
    (error) => `no answer (${error.cause?.code ?? error.message})`,
  );
  const code = await callwell.stop();
  console.log(`GET ${callwell.origin} gave ${status}; after Ctrl-C the exit code was ${code}.`);
  process.exitCode = status === 200 && code === 0 ? 0 : 1;
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
