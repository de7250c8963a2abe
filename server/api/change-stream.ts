import type { EventBus } from '../store/background/event-bus.ts';
import type { OpenJobs } from './presence/open-jobs.ts';

const HEARTBEAT_MS = 25_000;

/**
 * Server-sent events: the version of the workspace now, and again at each change; as `presence`, who has a job open whenever that
 * changes. A comment now and then keeps proxies from closing.
 */
export async function changeStream(
  { bus, openJobs }: { bus: EventBus; openJobs: OpenJobs },
  workspaceId: string,
  signal: AbortSignal,
): Promise<Response> {
  const version = await bus.version(workspaceId);
  let stop = () => {};
  const body = new ReadableStream<string>({
    start(controller) {
      const send = (change: { version: number }) => controller.enqueue(`data: ${JSON.stringify(change)}\n\n`);
      const unsubscribe = bus.subscribe((change) => {
        if (change.workspaceId === workspaceId) send({ version: change.version });
      });
      const unsubscribeJobs = openJobs.subscribe(({ jobId, people, ...job }) => {
        if (job.workspaceId !== workspaceId) return;
        controller.enqueue(`event: presence\ndata: ${JSON.stringify({ jobId, people })}\n\n`);
      });
      const heartbeat = setInterval(() => controller.enqueue(': still here\n\n'), HEARTBEAT_MS);
      heartbeat.unref();
      stop = () => {
        unsubscribe();
        unsubscribeJobs();
        clearInterval(heartbeat);
      };
      signal.addEventListener('abort', () => {
        stop();
        controller.close();
      });
      send({ version });
    },
    cancel: () => stop(),
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
