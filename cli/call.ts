import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { addressOf } from '../server/listening.ts';
import { StoreProblem } from '../server/store/problem.ts';
import { callInDataFolder } from './call/data-folder.ts';
import { type HeldCall, NoCall } from './call/held-call.ts';
import { callWithFile } from './call/job-file.ts';
import { type CallOptions, parseOptions } from './call/options.ts';
import { callAtServer } from './call/running-server.ts';
import { talk } from './call/talk.ts';

const KEY_NEEDED =
  'it needs an API key: `npm start -- --print-api-key` prints one. Give it with --api-key, or in CALLWELL_API_KEY.';

/** A file if one was named, the server if one runs or was named, else the data folder. */
async function begin(options: CallOptions): Promise<HeldCall> {
  // npm runs scripts in the repository's folder; a name is meant from where the command was typed.
  if (options.file !== null) return callWithFile(resolve(process.env.INIT_CWD ?? '.', options.file), options);
  if (options.url !== null) {
    if (options.apiKey === null) throw new NoCall(`The call is held at ${options.url}; ${KEY_NEEDED}`);
    return callAtServer(options, options.url, options.apiKey);
  }
  try {
    return await callInDataFolder(options, options.config);
  } catch (error) {
    if (!(error instanceof StoreProblem) || error.code !== 'data-folder-in-use') throw error;
    return atTheServerOf(options);
  }
}

async function atTheServerOf(options: CallOptions): Promise<HeldCall> {
  const { host, port, dataFolder } = options.config;
  if (options.apiKey === null) {
    throw new NoCall(
      `A running Callwell holds the data folder ${dataFolder}, so the call goes through its API; ${KEY_NEEDED}`,
    );
  }
  return callAtServer(options, addressOf(host, port), options.apiKey);
}

/** Exit code 0, or 1 with one sentence on stderr. */
async function main(): Promise<0 | 1> {
  const parsed = parseOptions(process.argv.slice(2), process.env);
  if ('help' in parsed) return end(parsed.help, 0);
  if ('problem' in parsed) return end(parsed.problem, 1);
  const call = await begin(parsed.options);
  try {
    const terminal = process.stdin.isTTY === true;
    const lines = createInterface({ input: process.stdin, terminal, prompt: 'You    ' });
    // Ctrl-C is the end of what the caller types: the call is hung up and kept.
    lines.on('SIGINT', () => lines.close());
    if (!terminal)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => lines.close());
    await talk(call, {
      // Taken at once: lines that come before somebody iterates would be lost.
      lines: lines[Symbol.asyncIterator](),
      write: (line) => process.stdout.write(`${line}\n`),
      prompt: () => terminal && lines.prompt(),
      echo: !terminal,
      why: parsed.options.why,
    });
    lines.close();
    return end(call.kept, 0);
  } finally {
    await call.close();
  }
}

function end(text: string, code: 0 | 1): 0 | 1 {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof NoCall || error instanceof StoreProblem)) throw error;
  process.exitCode = end(error.message, 1);
}
