/** Every id is text made by the application: a prefix that says what it names, then 20 characters sortable by time. */
export const PREFIX = {
  workspace: 'ws',
  member: 'mem',
  invitation: 'inv',
  apiKey: 'key',
  phoneNumber: 'num',
  destination: 'dst',
  webhook: 'hook',
  page: 'page',
  passage: 'psg',
  site: 'site',
  job: 'job',
  revision: 'rev',
  flow: 'flow',
  flowStep: 'stp',
  call: 'call',
  jobRun: 'run',
  message: 'msg',
  text: 'txt',
  workItem: 'work',
} as const;

export type IdKind = keyof typeof PREFIX;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Builds an id from the time in ms and 10 random bytes, both handed in: core neither reads a clock nor rolls dice.
 * Ten characters of time and ten of chance, Crockford base 32 in lower case.
 */
export function makeId(kind: IdKind, nowMs: number, random: Uint8Array): string {
  let time = '';
  for (let rest = nowMs, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32))
    time = ALPHABET[rest % 32] + time;
  let chance = '';
  for (let i = 0; i < 10; i += 1) chance += ALPHABET[(random[i] ?? 0) % 32];
  return `${PREFIX[kind]}_${time}${chance}`;
}

export function isId(kind: IdKind, text: string): boolean {
  return text.startsWith(`${PREFIX[kind]}_`) && /^[a-z]+_[0-9a-z]{4,40}$/.test(text);
}
