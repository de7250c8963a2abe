/** Records of calls: the list and one record. `record/` holds the pieces that mock calls show as well. */
export { CallPage } from './call-page.tsx';
export { CallsPage } from './calls-page.tsx';
