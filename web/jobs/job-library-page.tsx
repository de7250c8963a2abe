import { Page } from '../shell/index.ts';

export function JobLibraryPage() {
  return <Page title="Jobs">{null}</Page>;
}
