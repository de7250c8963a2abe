import './mock-call.css';
import '../calls/calls.css';
import { Page } from '../shell/index.ts';
import { Link, Notice, Skeleton } from '../ui/index.ts';
import { MockCallBench } from './mock-call-bench.tsx';
import { useMockCall } from './use-mock-call.ts';
import { mockCallPaths } from './wish.ts';

/** A mock call: the conversation, why each turn went its way, and where the call stands. */
export function MockCallPage({ callId }: { callId: string }) {
  const mock = useMockCall(callId);
  const { data, error } = mock.call;
  if (data) return <MockCallBench call={data} mock={mock} />;
  return (
    <Page title="Mock call">
      {error ? (
        <Notice
          tone="danger"
          title="The mock call could not be read."
          acts={
            <Link className="btn" href={mockCallPaths.list}>
              Choose what to call
            </Link>
          }
        >
          {error.message}
        </Notice>
      ) : (
        <Skeleton label="Loading the mock call" rows={6} rowHeight={64} />
      )}
    </Page>
  );
}
