/**
 * Call flows: `FlowListPage` (of one number or all), `FlowBuilderPage` and `FlowVersionsPage`. The last two are benches and
 * stand in a shell with its rail. `flowPaths` holds their addresses.
 */
export { FlowBuilderPage } from './flow-builder-page.tsx';
export { FlowListPage } from './flow-list-page.tsx';
export { FlowVersionsPage } from './flow-versions-page.tsx';
export { flowPaths } from './paths.ts';
