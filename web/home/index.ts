/** The first page: what needs somebody now, how jobs do, today's figures; and the first run. */
export { HomePage } from './home-page.tsx';
