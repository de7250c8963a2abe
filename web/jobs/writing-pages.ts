/** The pages on which a job is written: they bring the text editor along, so the library and the templates load without them. */
export { PasteNotesPage } from './drafting/paste-notes-page.tsx';
export { JobPage } from './editor/job-page.tsx';
export { NewJobOptimizePage, OptimizePage } from './optimize/optimize-page.tsx';
export { NewJobPage } from './templates/new-job-page.tsx';
