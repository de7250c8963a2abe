import { parentPort, workerData } from 'node:worker_threads';
import type { ReadReply, ReadRequest } from './reader-thread.ts';
import { connect } from './sqlite-connection.ts';

const { runner } = connect((workerData as { file: string }).file, { readOnly: true });

parentPort?.on('message', async ({ id, sql, parameters }: ReadRequest) => {
  let reply: ReadReply;
  try {
    reply = { id, rows: (await runner.run(sql, parameters)).rows };
  } catch (error) {
    reply = { id, fault: String(error) };
  }
  parentPort?.postMessage(reply);
});
