import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Problem } from './project.mjs';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Repeats of one signal within this time are one wish: Ctrl-C reaches us from the terminal and from npm. */
const sameWishMs = 500;

/**
 * Runs a program in our place and gives its exit code (128 + the signal's number when a signal ended it).
 * The program has a process group of its own, so that a signal reaches it exactly once, through us, and we
 * stay until it has ended: it is never left behind.
 */
export function runInPlace(command, args, env = process.env) {
  const child = spawn(command, args, { stdio: 'inherit', env, detached: process.platform !== 'win32' });
  const stopPassing = passSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Problem(`${command} could not be started (${error.code}).`)));
    child.once('exit', (code, signal) => {
      stopPassing();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** On Windows the console itself tells the program about Ctrl-C; passing it on would kill it outright. */
function passSignals(child) {
  const isNew = newWishes(() => performance.now());
  const pass = (signal) => {
    if (isNew(signal) && process.platform !== 'win32') child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of passedOn) process.on(signal, pass);
  return () => {
    for (const signal of passedOn) process.off(signal, pass);
  };
}

/** Tells a signal that was meant from one that came by a second way; `now` gives milliseconds. */
export function newWishes(now) {
  const lastAt = new Map();
  return (signal) => {
    const at = now();
    if (at - (lastAt.get(signal) ?? -Infinity) < sameWishMs) return false;
    lastAt.set(signal, at);
    return true;
  };
}

/** Runs a program to its end and keeps what it printed: `{ code, output, missing }`, missing = not found. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) =>
      resolve({ code: 127, output: String(error), missing: error.code === 'ENOENT' }),
    );
    child.once('close', (code) => resolve({ code: code ?? 1, output, missing: false }));
  });
}
