import './flows.css';
import { Page } from '../shell/index.ts';
import { Notice, Skeleton } from '../ui/index.ts';
import { useVersions } from './versions/use-versions.ts';
import { VersionsBench } from './versions/versions-bench.tsx';

/** Published versions of a flow: read one, compare it with another or with the draft, put it back. */
export function FlowVersionsPage({ numberId, flowId }: { numberId: string; flowId: string }) {
  const { error, read } = useVersions(numberId, flowId);
  if (read) return <VersionsBench {...read} />;
  return (
    <Page title="Versions">
      {error ? (
        <Notice tone="danger" title="The versions could not be read.">
          {error.message}
        </Notice>
      ) : (
        <Skeleton label="Loading versions" />
      )}
    </Page>
  );
}
