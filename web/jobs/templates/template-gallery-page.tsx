import { Page } from '../../shell/index.ts';

export function TemplateGalleryPage() {
  return <Page title="Jobs">{null}</Page>;
}
