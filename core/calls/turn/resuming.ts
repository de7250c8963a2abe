import { carryOn } from '../job/carry-on.ts';
import { type Progress, patch } from '../progress.ts';
import { askAgain } from '../talk/asking.ts';
import { linesOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';

/** Another process took the call up: what was being said or thought is lost, so the agent asks again from where the call stands. */
export function resumed(progress: Progress): void {
  const { call } = progress;
  patch(progress, {
    thought: null,
    timers: {},
    hearing: null,
    saying: call.saying && { ...call.saying, done: true },
  });
  if (call.stage.kind !== 'agent') return;
  add(progress, linesOf(progress.call).backAgain);
  if (!call.expecting) return carryOn(progress);
  askAgain(progress);
  speak(progress, { next: 'listen' });
}
