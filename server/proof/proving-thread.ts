import { Worker } from 'node:worker_threads';

const MEMORY_MB = 512;
/** An author tries one change after the other; what the thread has loaded is kept for so long, and then given back. */
const IDLE_MS = 120_000;

type Idle = { thread: Worker; end: NodeJS.Timeout };
let idle: Idle | null = null;

/** The thread that is idle, or a new one. It belongs to the caller until it is released or terminated. */
export function takeThread(): Worker {
  if (!idle) {
    return new Worker(new URL('./proving-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
  }
  const { thread, end } = idle;
  idle = null;
  clearTimeout(end);
  unheard(thread);
  thread.ref();
  return thread;
}

/** Gives back a thread that has nothing under way. One is kept, and keeps no process from ending; of more the others end. */
export function releaseThread(thread: Worker): void {
  unheard(thread);
  if (idle) return void thread.terminate();
  const drop = () => {
    if (idle?.thread !== thread) return;
    clearTimeout(idle.end);
    idle = null;
  };
  const end = setTimeout(() => {
    drop();
    void thread.terminate();
  }, IDLE_MS);
  end.unref();
  thread.on('exit', drop);
  thread.on('error', drop);
  thread.unref();
  idle = { thread, end };
}

/** Nobody listens any more. Not all listeners at once: a thread's own would go with them, and it would be deaf. */
export function unheard(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
}
