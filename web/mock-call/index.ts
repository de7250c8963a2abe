/** Mock calls: who could be called, one that begins, one that goes on or is over. */
export { MockCallListPage } from './mock-call-list-page.tsx';
export { MockCallPage } from './mock-call-page.tsx';
export { NewMockCallPage } from './new-mock-call-page.tsx';
