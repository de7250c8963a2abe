/** What callers left. */
export { MessagesPage } from './messages-page.tsx';
