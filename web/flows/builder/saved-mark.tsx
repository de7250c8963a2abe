import { formatClock } from '../../ui/index.ts';
import type { DraftView } from '../draft/draft-keeper.ts';

/** Where saving stands, read aloud when it changes. */
export function SavedMark({ view }: { view: DraftView }) {
  const words = {
    saved: `Saved ${formatClock(view.savedAt)}`,
    waiting: 'Saving soon',
    saving: 'Saving',
    failed: view.failure ?? 'Not saved',
    conflict: 'Not saved: somebody else changed the same',
  }[view.state];
  const bad = view.state === 'failed' || view.state === 'conflict';
  return (
    <span className={bad ? 'sm danger' : 'sm t3 nw'} role={bad ? 'alert' : 'status'}>
      {words}
    </span>
  );
}
