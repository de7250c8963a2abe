import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { positionAt } from '../server/store/calls/call-position.ts';
import { mark } from '../server/store/calls/call-words.ts';
import { DATABASE_FILE } from '../server/store/database/sqlite.ts';

const OUTCOMES = [
  'completed',
  'message-taken',
  'transferred',
  'voicemail',
  'forwarded',
  'abandoned',
  'failed',
];
const VOCABULARY = 3000;
const WORDS_A_CALL = 90;
const JOBS = 10_000;

/** Ended calls as the store itself would have kept them, and a library of jobs, written in one go past it: through it, it would take minutes. */
export function fillWithCalls(
  dataFolder: string,
  workspaceId: string,
  calls: number,
  onProgress: (calls: number) => void,
): void {
  const database = new DatabaseSync(join(dataFolder, DATABASE_FILE));
  database.exec('pragma synchronous = off; begin');
  database
    .prepare('insert into snapshots (workspace_id, id, snapshot) values (?, ?, ?)')
    .run(workspaceId, 'snap', '{}');
  const begin = Date.UTC(2026, 0, 1);
  const dice = seeded(7);
  const insert = inserts(database, workspaceId);
  for (let i = 0; i < calls; i += 1) {
    insert(i, begin + i * 120_000, dice);
    if ((i + 1) % 10_000 === 0) onProgress(i + 1);
  }
  fillLibrary(database, workspaceId, begin);
  database.exec('commit');
  database.close();
}

function inserts(database: DatabaseSync, workspaceId: string) {
  const call = database.prepare(
    `insert into calls (workspace_id, id, position, mode, status, outcome, urgent, from_e164, to_e164, caller_name, title,
      snapshot_id, core_version, last_seq, started_at, ended_at, phone_number_id)
    values (?, ?, ?, ?, 'ended', ?, ?, ?, '+13125550100', 'Priya', 'A call', 'snap', '1', 20, ?, ?, 'num_1')`,
  );
  const record = database.prepare(
    'insert into call_records (workspace_id, call_id, record) values (?, ?, ?)',
  );
  const words = database.prepare('insert into call_words (rowid, words) values (?, ?)');
  const job = database.prepare(
    `insert into call_jobs (workspace_id, call_id, position, place, job_id, name, revision, mode, outcome)
    values (?, ?, ?, 0, ?, 'A job', ?, ?, ?)`,
  );
  return (i: number, startedAt: number, dice: () => number): void => {
    const id = `call_${i}`;
    const position = positionAt(startedAt, i);
    const outcome = i % 5000 === 0 ? 'emergency' : (OUTCOMES[i % OUTCOMES.length] ?? '');
    const from = `+1312555${String(i % 10_000).padStart(4, '0')}`;
    const spoken = new Set([benchWord(0)]);
    // Few words are said often, most seldom: as in speech.
    for (let w = 0; w < WORDS_A_CALL; w += 1) spoken.add(benchWord(Math.floor(dice() ** 4 * VOCABULARY)));
    const text = [...spoken].join(' ');
    const mode = i % 8 === 0 ? 'typed-mock' : 'phone';
    call.run(
      workspaceId,
      id,
      position,
      mode,
      outcome,
      i % 50 === 0 ? 1 : 0,
      from,
      startedAt,
      startedAt + 90_000,
    );
    record.run(workspaceId, id, JSON.stringify({ id, transcript: [{ text }, { text }] }));
    const jobId = i % 2 === 0 ? 'job_common' : i % 999 === 0 ? 'job_rare' : `job_${i % 40}`;
    job.run(workspaceId, id, position, jobId, i % 3, mode, outcome);
    const marks = [mark('owner', workspaceId), mark('outcome', outcome), mark('job', jobId)].join(' ');
    words.run(position, `${marks} ${text} 1 312 555 ${from.slice(8)} ${from.slice(2)}`);
  };
}

function fillLibrary(database: DatabaseSync, workspaceId: string, at: number): void {
  const job = database.prepare(
    `insert into jobs (workspace_id, id, name, name_key, description, search_text, revision, created_at, updated_at)
    values (?, ?, ?, ?, '', ?, 1, ?, ?)`,
  );
  for (let i = 0; i < JOBS; i += 1) {
    const name = `library job ${i}`;
    job.run(workspaceId, `job_${i}`, name, name, ` ${name}`, at, at + i);
  }
}

const SYLLABLES =
  'a po int ment cal le r mo ning den tist wa ter lea king in voi ce su re num ber pa y tu es day'.split(' ');

/** The nth word of the bench's language, the commonest first: 4 to 12 letters, many beginning alike, as words do. */
export function benchWord(n: number): string {
  const dice = seeded(n);
  const syllables = Array.from(
    { length: 2 + (n % 4) },
    () => SYLLABLES[Math.floor(dice() * SYLLABLES.length)],
  );
  return `${syllables.join('')}${(n % 29).toString(29)}`;
}

/** Mulberry32: the same calls in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
