import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedBrain } from '../server/brains/embedded/embedded-brain.ts';
import { LiveCalls } from '../server/calls/live-calls.ts';
import { WrapUp } from '../server/calls/wrap-up.ts';
import { demo } from '../server/demo/demo.ts';
import { seedDemo } from '../server/demo/seed.ts';
import { openLog } from '../server/log.ts';
import { openStore, type Store } from '../server/store/store.ts';
import { systemClock as clock } from '../server/system-clock.ts';
import { readTemplates } from '../server/templates.ts';

const WARMING = 50;
const HELD = 100;
const LINES = ['Hello, can I leave a message for Dr. Okafor', 'Priya Raghunathan', '312 555 0199', 'yes'];

/** A program of its own, run with --expose-gc: prints the MB of heap that 100 mock calls under way take, five times over. */
async function main(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'callwell-bench-'));
  const store = await openStore({ url: null, dataFolder, clock });
  try {
    await seedDemo(store, clock, await readTemplates(), demo);
    process.stdout.write(JSON.stringify(await heldBy(store)));
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function heldBy(store: Store): Promise<number[]> {
  const workspaceId = (await store.workspaces.all())[0]?.id ?? '';
  const flowId = (await store.in(workspaceId).flows.list())[0]?.id ?? null;
  const messaging = { name: 'none', send: () => Promise.reject(new Error('Nothing is sent here')) };
  const wrapUp = new WrapUp(openLog('silent'));
  const live = new LiveCalls({ store, clock, brains: [embeddedBrain(null)], messaging, wrapUp });
  const hold = async (calls: number) => {
    for (let i = 0; i < calls; i += 1) {
      const wish = { flowId, stepId: null, jobId: null, from: '+13125550142', at: null };
      const call = await live.start(workspaceId, wish);
      for (const text of LINES) await call?.act({ type: 'say', text });
    }
  };
  await hold(WARMING);
  const taken: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = heapBytes();
    await hold(HELD);
    taken.push((heapBytes() - before) / 1e6);
  }
  await live.drain();
  return taken;
}

function heapBytes(): number {
  if (!globalThis.gc) throw new Error('Run this with --expose-gc');
  for (let i = 0; i < 3; i += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

await main();
process.exit(0);
