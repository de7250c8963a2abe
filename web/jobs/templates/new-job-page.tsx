import { Page } from '../../shell/index.ts';

export function NewJobPage() {
  return <Page title="Jobs">{null}</Page>;
}
