import { expect, test } from 'vitest';
import { openLog } from '../log.ts';
import type { Store } from '../store/store.ts';
import { keepRetention } from './retention.ts';

test('every workspace is swept at once and each hour, one that fails does not stop the others, and none after the end', async () => {
  const swept: string[] = [];
  const store = {
    workspaces: { all: async () => [{ id: 'ws_a' }, { id: 'ws_b' }] },
    in: (id: string) => ({
      callErasure: {
        sweep: async () => {
          swept.push(id);
          if (id === 'ws_a') throw new Error('locked');
        },
      },
    }),
  } as unknown as Store;
  const timers: (() => void)[] = [];
  const later = (_: number, run: () => void) => {
    timers.push(run);
    return () => {};
  };
  const clock = { now: () => 0, random: () => new Uint8Array(10), after: later };
  let over = false;
  await keepRetention(store, clock, openLog('silent'), () => over);
  expect(swept).toEqual(['ws_a', 'ws_b']);
  over = true;
  for (const run of timers) run();
  expect(swept).toEqual(['ws_a', 'ws_b']);
});
