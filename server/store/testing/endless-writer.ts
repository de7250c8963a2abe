import { randomBytes } from 'node:crypto';
import { openStore } from '../store.ts';
import { jobSave } from './samples.ts';

/** Run as a process of its own: creates jobs until it is killed, and tells its parent of each one that is durable. */
const dataFolder = process.argv[2];
if (!dataFolder) throw new Error('Which data folder?');
const clock = { now: () => Date.now(), after: () => () => {}, random: (bytes: number) => randomBytes(bytes) };
const store = await openStore({ url: null, dataFolder, clock });
const { id } = await store.workspaces.create({ name: 'Killed' }, null);
for (let i = 0; ; i += 1) {
  const saved = await store.in(id).jobs.create(jobSave(`Job ${i}`));
  if (saved.ok) process.send?.(saved.value.name);
}
