import { leave } from '../flow/flow-stage.ts';
import { noAnswer } from '../flow/legs.ts';
import { noChoice } from '../flow/menu.ts';
import type { Progress } from '../progress.ts';
import { endpointReached } from './hearing.ts';
import { onSilence } from './silence.ts';
import { forgetTimer } from './timers.ts';

/** A timer that was cancelled may still fire: only those the call knows count. */
export function timerFired(progress: Progress, timerId: string): void {
  const purpose = progress.call.timers[timerId];
  if (!purpose) return;
  forgetTimer(progress, timerId);
  switch (purpose) {
    case 'endpoint':
      return endpointReached(progress);
    case 'silence':
    case 'hold':
      return onSilence(progress);
    case 'ring':
      return noAnswer(progress);
    case 'menu': {
      const exit = noChoice(progress);
      if (exit) leave(progress, exit);
      return;
    }
  }
}
