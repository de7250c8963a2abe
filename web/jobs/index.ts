/** The library of jobs, one job, and templates to start from. */
export { JobLibraryPage } from './job-library-page.tsx';
export { JobPage } from './job-page.tsx';
export { NewJobPage } from './new-job-page.tsx';
export { TemplateGalleryPage } from './template-gallery-page.tsx';
export { TemplatePage } from './template-page.tsx';
