import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YAML_FILE } from '../../server/files/file-problem.ts';
import { readYaml } from '../../server/files/yaml-text.ts';
import { addressOf } from '../../server/listening.ts';
import { StoreProblem } from '../../server/store/problem.ts';
import { deskAtServer } from './at-server.ts';
import { configOf, type Environment, type Flags, Impossible, type Out } from './command.ts';
import type { Desk } from './desk.ts';
import { deskInDataFolder } from './in-data-folder.ts';

const KEY_NEEDED =
  'it needs an API key: `npm start -- --print-api-key` prints one. Give it with --api-key, or in CALLWELL_API_KEY.';

/**
 * The server that was named (a flag, the environment, `server` in the folder's callwell.yaml), else the data folder, else the server
 * that holds the data folder.
 */
export async function connect(flags: Flags, env: Environment, folder: string, out: Out): Promise<Desk> {
  const apiKey = flags.values.get('--api-key') ?? (env.CALLWELL_API_KEY || null);
  const url = flags.values.get('--url') ?? (env.CALLWELL_URL || serverIn(folder));
  const config = configOf(flags, env);
  if (url) return atServer(url, apiKey, out);
  try {
    return await deskInDataFolder(config);
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    if (error.code !== 'data-folder-in-use') throw new Impossible(error.message);
    if (apiKey === null)
      throw new Impossible(
        `A running Callwell holds the data folder ${config.dataFolder}, so this goes through its API; ${KEY_NEEDED}`,
      );
    return deskAtServer(addressOf(config.host, config.port), apiKey);
  }
}

async function atServer(url: string, apiKey: string | null, out: Out): Promise<Desk> {
  if (!/^https?:\/\/[^/]/.test(url))
    throw new Impossible(`An address is written like http://127.0.0.1:4747, not "${url}".`);
  if (apiKey === null) throw new Impossible(`The workspace is at ${url}; ${KEY_NEEDED}`);
  if (/^http:/.test(url) && !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(url))
    out.aside(`The API key goes to ${url} unencrypted: use https:// where you can.`);
  return deskAtServer(url.replace(/\/+$/, ''), apiKey);
}

/** `server: URL` of a callwell.yaml in the folder or in the one that holds it. */
function serverIn(folder: string): string | null {
  const file = [folder, join(folder, '..')].map((one) => join(one, YAML_FILE)).find((one) => existsSync(one));
  if (!file) return null;
  const read = readYaml(readFileSync(file, 'utf8'));
  const { server } = 'value' in read ? ((read.value ?? {}) as { server?: unknown }) : {};
  return typeof server === 'string' ? server : null;
}
