import { EXIT, type Exit } from '../workspace/command.ts';
import { removeText, writeText } from '../workspace/folder.ts';
import { counted } from '../workspace/shown.ts';
import { type Deed, type Errand, inState, look, shownDiff, shownJson, shownTable } from './errand.ts';
import { type Base, writeMemory } from './memory.ts';
import { mergedText } from './settle.ts';
import type { Standing } from './standing.ts';

/** Writes the workspace's jobs into the folder. Where both sides were changed it stops with the difference, and nothing is written. */
export async function pull(errand: Errand): Promise<Exit> {
  const { desk, folder, flags, out } = errand;
  const { all, bases } = await look(errand);
  const deeds = all.map((one) => ({ ...one, ...pulled(one, flags.set) }));
  const stuck = deeds.filter(({ does }) => does === 'conflict');
  const dry = flags.set.has('--dry-run');
  const changing = deeds.filter(({ text }) => text !== undefined);
  const done = stuck.length === 0 && !dry;
  if (flags.set.has('--json')) out.line(shownJson(errand, deeds, done, 'pull'));
  else for (const line of shownTable(deeds, 'pull')) out.line(line);
  if (stuck.length > 0) {
    tellStuck(errand, stuck);
    return EXIT.differs;
  }
  if (!dry) {
    for (const { path, text } of changing) {
      if (typeof text === 'string') writeText(folder, path, text);
      else removeText(folder, path);
    }
    writeMemory(folder, desk.key, rememberedAfter(deeds, bases));
  }
  out.aside(summary(deeds, changing.length, folder, dry));
  return dry && changing.length > 0 ? EXIT.differs : EXIT.ok;
}

/** `text`: what is written, null removes the file, absent leaves it. */
type Pulled = { does: string; text?: string | null };

function pulled(one: Standing, set: ReadonlySet<string>): Pulled {
  const there = one.there?.text ?? null;
  switch (one.state) {
    case 'new there':
      return { does: 'new', text: there };
    case 'changed there':
      return { does: 'changed', text: there };
    case 'removed there':
      return set.has('--prune') ? { does: 'removed', text: null } : { does: 'removed there, kept' };
    case 'removed here':
      return set.has('--overwrite') ? { does: 'new', text: there } : { does: 'removed here, kept so' };
    case 'conflict':
      return settled(one, set);
    default:
      return { does: one.state };
  }
}

function settled(one: Standing, set: ReadonlySet<string>): Pulled {
  if (set.has('--overwrite') && one.there) return { does: 'replaced', text: one.there.text };
  const merged = set.has('--merge') ? mergedText(one) : null;
  return merged === null ? { does: 'conflict' } : { does: 'merged', text: merged };
}

function tellStuck(errand: Errand, stuck: readonly Deed[]): void {
  const { flags, out } = errand;
  for (const one of stuck) for (const line of shownDiff(one, errand, 'pull')) out.aside(line);
  const way = flags.set.has('--merge')
    ? 'Their edits touch the same lines: put them together by hand, then push with --overwrite, or pull with --overwrite to drop yours.'
    : 'Pull with --merge to keep both edits, or with --overwrite to drop yours.';
  out.aside(`${counted(stuck.length, 'job')} changed on both sides. Nothing was written. ${way}`);
}

/** The start that file and job have in common from now on. */
export function rememberedAfter(deeds: readonly Deed[], bases: ReadonlyMap<string, Base>): Map<string, Base> {
  return new Map(
    deeds.flatMap(({ path, there, state, does, here }) => {
      const id = there?.job?.id;
      if (there && id && state !== 'removed here') return [[path, { id, text: there.text }] as const];
      // What is gone on one side is remembered, so that the other side is not taken for new.
      const base = bases.get(path);
      const kept = state === 'removed here' ? does !== 'new' : here !== null && does !== 'removed';
      return base && kept
        ? [[path, base] as const]
        : there && id
          ? [[path, { id, text: there.text }] as const]
          : [];
    }),
  );
}

function summary(deeds: readonly Standing[], changing: number, folder: string, dry: boolean): string {
  if (changing === 0) {
    const ahead = inState(deeds, 'new here', 'changed here').length;
    return ahead === 0 ? `${folder} is up to date.` : `Nothing to pull; ${counted(ahead, 'job')} to push.`;
  }
  return dry
    ? `${counted(changing, 'file')} would change. Nothing was written.`
    : `${counted(changing, 'file')} written in ${folder}.`;
}
