import { Page } from '../../shell/index.ts';

export function JobPage({ jobId }: { jobId: string }) {
  return <Page title={jobId}>{null}</Page>;
}
