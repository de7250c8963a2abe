/**
 * `npm run schema`: writes web/client/schema.d.ts from the contract that the server hands out. The generator
 * needs TypeScript 5, so it lives in tools/ and is installed there when it is missing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { Problem, root, tell } from './project.mjs';
import { startCallwell } from './served.mjs';
import { nodeBinary, nodeSettings } from './set-up/node-binary.mjs';

const tools = join(root, 'tools');
const generator = join(tools, 'node_modules/openapi-typescript/bin/cli.js');
const target = join(root, 'web/client/schema.d.ts');
const { args, env } = nodeSettings();

try {
  if (!existsSync(generator)) await install();
  const callwell = await startCallwell([nodeBinary(), ...args, join(root, 'server/main.ts')], env);
  const result = await runQuietly(
    nodeBinary(),
    [generator, `${callwell.origin}/api/openapi.json`, '--output', target],
    { env },
  );
  const contract = await (await fetch(`${callwell.origin}/api/openapi.json`)).json();
  await callwell.stop();
  if (result.code !== 0) throw new Problem(`The contract could not be read: ${result.output.trim()}`);
  writeFileSync(target, `// Contract ${digestOf(contract)}\n${readFileSync(target, 'utf8')}`);
  tell(`Wrote ${target}.`);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  tell(error.message);
  process.exitCode = 1;
}

/** By this a test knows whether the types belong to the contract as it is; the version alone changes nothing of it. */
function digestOf(contract) {
  const { version: _, ...info } = contract.info;
  return createHash('sha256')
    .update(JSON.stringify({ ...contract, info }))
    .digest('hex');
}

async function install() {
  tell('Installing the generator …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = await runQuietly(npm, ['ci', '--no-progress'], {
    cwd: tools,
    shell: process.platform === 'win32',
  });
  if (result.code !== 0)
    throw new Problem('The generator could not be installed; run `npm ci` in tools/ to see why.');
}
