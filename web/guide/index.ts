/** The guide: what makes a job good, and where the reason stands when a call went otherwise. */
export { BestPracticesPage } from './best-practices-page.tsx';
export { TroubleshootingPage } from './troubleshooting-page.tsx';
