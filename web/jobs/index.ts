/** The library of jobs and templates to start from; where a job is written is `writing-pages.ts`. */
export { JobLibraryPage } from './library/job-library-page.tsx';
export { TemplateGalleryPage } from './templates/template-gallery-page.tsx';
export { TemplatePage } from './templates/template-page.tsx';
