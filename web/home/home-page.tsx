import { Page } from '../shell/index.ts';

export function HomePage() {
  return <Page title="Home">{null}</Page>;
}
