export { KnowledgeListPage } from './knowledge-list-page.tsx';
export { KnowledgePage } from './knowledge-page.tsx';
export { NewKnowledgePage } from './new-knowledge-page.tsx';
