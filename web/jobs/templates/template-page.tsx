import { Page } from '../../shell/index.ts';

export function TemplatePage({ slug }: { slug: string }) {
  return <Page title={slug}>{null}</Page>;
}
