import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';

/** One read transaction from beginning to end: what is written meanwhile is not in the copy. */
const { file, toFile } = workerData as { file: string; toFile: string };
const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
try {
  connection.prepare('vacuum into ?').run(toFile);
} finally {
  connection.close();
}
