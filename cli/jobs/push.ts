import { EXIT, type Exit } from '../workspace/command.ts';
import { writeText } from '../workspace/folder.ts';
import { counted, problemLine } from '../workspace/shown.ts';
import { type Deed, type Errand, look, shownDiff, shownJson, shownTable } from './errand.ts';
import { readMemory, writeMemory } from './memory.ts';
import { rememberedAfter } from './pull.ts';
import { mergedText } from './settle.ts';
import { type Standing, standings } from './standing.ts';

type Pushed = { does: string; text?: string; remove?: true };

/**
 * Saves the folder's jobs in the workspace: all of them or none. Where both sides were changed it stops with the difference, and
 * nothing is saved.
 */
export async function push(errand: Errand): Promise<Exit> {
  const { flags, out } = errand;
  const { all } = await look(errand);
  const deeds = all.map((one) => ({ ...one, ...pushed(one, flags.set) }));
  const stuck = deeds.filter(({ does }) => does === 'conflict');
  const changing = deeds.filter(({ text, remove }) => text !== undefined || remove);
  const dry = flags.set.has('--dry-run');
  const tell = (done: boolean) => {
    if (flags.set.has('--json')) out.line(shownJson(errand, deeds, done, 'push'));
    else for (const line of shownTable(deeds, 'push')) out.line(line);
  };
  if (stuck.length > 0) {
    tell(false);
    tellStuck(errand, stuck);
    return EXIT.differs;
  }
  const result = changing.length === 0 ? null : await send(errand, changing, dry);
  const kept = result === null || result.state === (dry ? 'planned' : 'imported');
  tell(kept && !dry);
  if (!kept) {
    for (const problem of result.problems)
      out.aside(problemLine({ ...problem, path: problem.path.replace(/^jobs\//, '') }));
    out.aside(refusal(result.state));
    return EXIT.differs;
  }
  if (!dry) await remember(errand, deeds);
  out.aside(summary(deeds, changing.length, errand, dry));
  return dry && changing.length > 0 ? EXIT.differs : EXIT.ok;
}

function pushed(one: Standing, set: ReadonlySet<string>): Pushed {
  switch (one.state) {
    case 'new here':
      return { does: 'new', text: one.here ?? '' };
    case 'changed here':
      return { does: 'changed', text: one.here ?? '' };
    case 'removed here':
      return set.has('--prune') ? { does: 'removed', remove: true } : { does: 'removed here, kept' };
    case 'conflict':
      return settled(one, set);
    default:
      return { does: one.state };
  }
}

function settled(one: Standing, set: ReadonlySet<string>): Pushed {
  if (set.has('--overwrite')) {
    if (one.here !== null) return { does: one.there ? 'replaced' : 'new', text: one.here };
    return set.has('--prune') ? { does: 'removed', remove: true } : { does: 'removed here, kept' };
  }
  const merged = set.has('--merge') ? mergedText(one) : null;
  return merged === null ? { does: 'conflict' } : { does: 'merged', text: merged };
}

function send({ desk }: Errand, changing: readonly (Standing & Pushed)[], dryRun: boolean) {
  const revision = ({ there }: Standing) => there?.job ?? null;
  return desk.import(
    {
      files: changing.flatMap((one) =>
        one.text === undefined ? [] : [{ path: one.path, text: one.text, job: revision(one) }],
      ),
      remove: changing.flatMap((one) => (one.remove ? (revision(one) ?? []) : [])),
    },
    // The revisions that were just looked at guard against an edit in between.
    { dryRun, overwrite: false },
  );
}

/** Merged texts are written down; what both sides hold now is the common start of the next edits. */
async function remember(errand: Errand, deeds: readonly (Deed & Pushed)[]): Promise<void> {
  const { desk, folder } = errand;
  for (const { does, path, text } of deeds)
    if (does === 'merged' && text !== undefined) writeText(folder, path, text);
  const files = deeds.flatMap(({ path, here, text }) =>
    here === null ? [] : [{ path, text: text ?? here }],
  );
  const known = readMemory(folder, desk.key);
  const now = standings(files, await desk.export('jobs'), known);
  // Jobs that were never here are not remembered: the next pull brings them.
  const met = now.filter(({ state }) => state === 'same');
  const left = now.filter(({ state, path }) => state !== 'same' && state !== 'new there' && known.has(path));
  writeMemory(
    folder,
    desk.key,
    new Map([
      ...left.flatMap(({ path }) => {
        const base = known.get(path);
        return base ? [[path, base] as const] : [];
      }),
      ...rememberedAfter(
        met.map((one) => ({ ...one, does: one.state })),
        known,
      ),
    ]),
  );
}

function tellStuck(errand: Errand, stuck: readonly Deed[]): void {
  const { flags, out } = errand;
  for (const one of stuck) for (const line of shownDiff(one, errand, 'push')) out.aside(line);
  const way = flags.set.has('--merge')
    ? 'Their edits touch the same lines: put them together by hand, then push with --overwrite.'
    : 'Push with --merge to keep both edits, or with --overwrite to replace what is there; its text stays among the revisions.';
  out.aside(`${counted(stuck.length, 'job')} changed on both sides. Nothing was saved. ${way}`);
}

function refusal(state: string): string {
  return state === 'refused'
    ? 'Nothing was saved. Mend what is listed, then push again.'
    : 'Somebody saved a job meanwhile. Nothing was saved; push again to see how it stands.';
}

function summary(deeds: readonly Standing[], changing: number, { desk }: Errand, dry: boolean): string {
  if (changing === 0) {
    const behind = deeds.filter(({ state }) => state === 'changed there' || state === 'new there').length;
    return behind === 0
      ? `${desk.where} is up to date.`
      : `Nothing to push; ${counted(behind, 'job')} to pull.`;
  }
  return dry
    ? `${counted(changing, 'job')} would change. Nothing was saved.`
    : `${counted(changing, 'job')} saved at ${desk.where}.`;
}
