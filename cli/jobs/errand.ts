import { diffLines, linesOf } from '../../core/jobs/diff.ts';
import type { Flags, Out } from '../workspace/command.ts';
import type { Desk } from '../workspace/desk.ts';
import { markdownIn, readTexts } from '../workspace/folder.ts';
import { lineCounts, plain, type Row, table } from '../workspace/shown.ts';
import { type Bases, basesAt, readMemory } from './memory.ts';
import { type Standing, type State, standings } from './standing.ts';
import { unified } from './unified.ts';

/** What pull, push and diff work with. */
export type Errand = { desk: Desk; folder: string; flags: Flags; out: Out };

/** What is done about a job, in the word that the table shows. */
export type Deed = Standing & { does: string };

export async function look({ desk, folder, flags }: Errand): Promise<{ all: Standing[]; bases: Bases }> {
  const since = flags.values.get('--since');
  const bases = since === undefined ? readMemory(folder, desk.key) : basesAt(folder, since);
  const files = readTexts(folder, markdownIn(folder));
  return { all: standings(files, await desk.export('jobs'), bases), bases };
}

/** The side that is written over, and the side that is written, of a pull or of a push. */
export type Direction = 'pull' | 'push';

export function shownTable(deeds: readonly Deed[], direction: Direction): string[] {
  return table(
    deeds
      .filter(({ state }) => state !== 'same')
      .map(({ name, path, does, ...sides }): Row => {
        const [added, removed] = changed(sides, direction);
        return { state: does, what: plain(name), path, lines: lineCounts(added, removed) };
      }),
  );
}

function changed({ here, there }: Pick<Standing, 'here' | 'there'>, direction: Direction): [number, number] {
  const [before, after] = direction === 'pull' ? [here, there?.text] : [there?.text, here];
  const hunks = diffLines(linesOf(before ?? ''), linesOf(after ?? ''));
  return [
    hunks.reduce((sum, { bFrom, bTo }) => sum + bTo - bFrom, 0),
    hunks.reduce((sum, { aFrom, aTo }) => sum + aTo - aFrom, 0),
  ];
}

/** Both texts of a job, line by line; control characters cannot reach the terminal. */
export function shownDiff(
  { here, there, path }: Standing,
  { desk, folder }: Errand,
  direction: Direction,
): string[] {
  const [mine, theirs] = [`${folder}/${path}`, `${desk.where} revision ${there?.job?.revision ?? 0}`];
  const lines =
    direction === 'pull'
      ? unified(here ?? '', there?.text ?? '', { before: mine, after: theirs })
      : unified(there?.text ?? '', here ?? '', { before: theirs, after: mine });
  return lines.map(plain);
}

/** The result as JSON, for scripts. */
export function shownJson(
  errand: Errand,
  deeds: readonly Deed[],
  done: boolean,
  direction: Direction,
): string {
  const jobs = deeds.map(({ path, name, state, does, ...sides }) => {
    const [linesAdded, linesRemoved] = changed(sides, direction);
    return {
      path,
      name,
      state,
      does,
      linesAdded,
      linesRemoved,
      revision: sides.there?.job?.revision ?? null,
    };
  });
  return JSON.stringify({ where: errand.desk.where, folder: errand.folder, done, jobs }, null, 2);
}

export function inState(all: readonly Standing[], ...states: readonly State[]): Standing[] {
  return all.filter(({ state }) => states.includes(state));
}
