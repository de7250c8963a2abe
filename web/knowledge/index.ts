export { KnowledgeListPage } from './knowledge-list-page.tsx';
export { KnowledgePage } from './knowledge-page.tsx';
export { NewKnowledgePage } from './new-knowledge-page.tsx';
export { KnowledgeSitePage } from './sites/site-page.tsx';
