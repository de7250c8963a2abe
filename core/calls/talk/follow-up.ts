import { endCall } from '../flow/ending.ts';
import { leave } from '../flow/flow-stage.ts';
import { awaitChoice } from '../flow/menu.ts';
import { type Progress, patch } from '../progress.ts';
import { awaitCaller } from './silence.ts';

/** Steps of a flow that say nothing follow each other without an event; more than this in one go is a loop. */
const MOST_FOLLOW_UPS = 30;

/** Once all has been heard (or there was nothing to say), what was to follow happens. */
export function followUp(progress: Progress): void {
  for (let round = 0; round < MOST_FOLLOW_UPS; round += 1) {
    const { saying, status } = progress.call;
    if (!saying?.done || saying.afterwards.next === 'nothing' || status === 'ended') return;
    const { afterwards } = saying;
    patch(progress, { saying: { ...saying, afterwards: { next: 'nothing' } } });
    switch (afterwards.next) {
      case 'listen':
        if (progress.call.stage.kind === 'menu') awaitChoice(progress);
        else awaitCaller(progress);
        break;
      case 'hang-up':
        endCall(progress);
        break;
      case 'exit':
        leave(progress, afterwards.exit);
        break;
      case 'voicemail':
        break;
    }
  }
  endCall(progress, { outcome: 'failed' });
}
