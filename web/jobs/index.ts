/** The library of jobs, one job with its Plan, and templates to start from. */
export { PasteNotesPage } from './drafting/paste-notes-page.tsx';
export { JobPage } from './editor/job-page.tsx';
export { JobLibraryPage } from './library/job-library-page.tsx';
export { NewJobOptimizePage, OptimizePage } from './optimize/optimize-page.tsx';
export { NewJobPage } from './templates/new-job-page.tsx';
export { TemplateGalleryPage } from './templates/template-gallery-page.tsx';
export { TemplatePage } from './templates/template-page.tsx';
