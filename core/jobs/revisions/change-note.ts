import { changedLines } from '../diff.ts';
import type { JobText } from '../job.ts';

/** What a save changed, in a few words, for saves whose author did not say why. `before` is null for a job's first text. */
export function changeNote(before: JobText | null, after: JobText): string {
  if (before === null) return 'First text';
  const lines = changedLines(before.instructions, after.instructions);
  const said = [
    lines > 0 ? `${lines} ${lines === 1 ? 'line' : 'lines'} changed` : null,
    before.name === after.name ? null : `renamed from “${before.name}”`,
    phrasesNote(before.phrases, after.phrases),
    before.description === after.description ? null : 'description changed',
    before.icon === after.icon ? null : 'icon changed',
  ].filter((note) => note !== null);
  const note = said.join(', ');
  return note === '' ? 'Saved' : note[0]?.toUpperCase() + note.slice(1);
}

function phrasesNote(before: readonly string[], after: readonly string[]): string | null {
  const added = after.filter((phrase) => !before.includes(phrase)).length;
  const removed = before.filter((phrase) => !after.includes(phrase)).length;
  if (added === 0 && removed === 0)
    return before.join('\n') === after.join('\n') ? null : 'phrases reordered';
  const said = [added > 0 ? `${added} added` : null, removed > 0 ? `${removed} taken out` : null];
  return `phrases: ${said.filter((note) => note !== null).join(', ')}`;
}
